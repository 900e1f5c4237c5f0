/*
 * content/ → `/content.json` and the calendar files. Faulty content stops the build with the
 * whole list; during development it is shown in the overlay, and a mended file shows at once.
 */
import { join } from 'node:path'
import type { ErrorPayload, Plugin } from 'vite'
import { calendarPath, CONTENT_PATH, openDataPath } from '../domain/addresses.ts'
import { hasCalendarEntry, toCalendar } from '../domain/calendar.ts'
import { feedFiles } from '../domain/calendarFeedFiles.ts'
import type { Content } from '../domain/contentSchema.ts'
import { toContentText } from '../domain/contentText.ts'
import { openData } from './exchange/openData.ts'
import { ContentFilesError, readContent, toPublished } from './readContent.ts'

const TYPES: Record<string, string> = {
  json: 'application/json; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
}

/**
 * The files that the content becomes, by address: the data, a calendar file for each session that
 * has a date, the feeds of each edition that has any, and what other programs read.
 */
export function contentFiles(content: Content): Map<string, string> {
  const { origin } = content.site
  const files = new Map([[CONTENT_PATH, toContentText(content)]])
  for (const session of content.sessions.filter(hasCalendarEntry)) {
    files.set(calendarPath(session.id), toCalendar([session], { origin }))
  }
  for (const [address, file] of feedFiles(content)) files.set(address, file)
  for (const [name, file] of openData(content)) files.set(openDataPath(name), file)
  return files
}

/** @param folder the content folder */
export function contentPlugin(folder: string): Plugin {
  let files = new Map<string, string>()

  return {
    name: 'ledelsesugen:content',

    // Before the bundler begins, which would wrap what is told in words of its own.
    configResolved({ command }) {
      if (command !== 'build') return
      files = contentFiles(
        toPublished(readContent(folder, { mustBeRecorded: true, withGone: true })),
      )
    },

    generateBundle() {
      if (this.environment.name !== 'client') return
      for (const [address, source] of files) {
        this.emitFile({ type: 'asset', fileName: address.slice(1), source })
      }
    },

    configureServer(server) {
      let fault: ErrorPayload | null = null
      const refresh = () => {
        try {
          files = contentFiles(toPublished(readContent(folder, { withGone: true })))
          fault = null
          server.ws.send({ type: 'full-reload' })
        } catch (error) {
          if (!(error instanceof ContentFilesError)) throw error
          server.config.logger.error(error.message)
          fault = { type: 'error', err: { message: error.message, stack: '' } }
          server.ws.send(fault)
        }
      }
      server.watcher.add(join(folder, '**/*.json'))
      server.watcher.on('all', (_, file) => {
        if (file.startsWith(folder) && file.endsWith('.json')) refresh()
      })
      // A page that is opened, or was just reloading, meets the fault as well.
      server.ws.on('connection', (socket) => {
        if (fault) socket.send(JSON.stringify(fault))
      })
      refresh()
      server.middlewares.use((request, response, next) => {
        const address = request.url?.split('?')[0] ?? ''
        const file = files.get(address)
        if (file === undefined) return next()
        response.setHeader('Content-Type', TYPES[address.split('.').at(-1) ?? ''] ?? 'text/plain')
        response.end(file)
      })
    },
  }
}
