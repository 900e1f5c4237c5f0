/* nginx and Caddy as they are installed, with the files that the build has made for them. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findOnPath } from '../e2e/findBrowser.mjs'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

interface Program {
  name: string
  command: string
  /** What the site's own block looks like, as the README tells it, around the file of the build. */
  config: (place: Place) => string
  args: (place: Place) => string[]
}

interface Place {
  dist: string
  folder: string
  socket: string
  configFile: string
}

export const PROGRAMS: readonly Program[] = [
  {
    name: 'nginx',
    command: 'nginx',
    config: ({ dist, folder, socket }) => `
daemon off;
pid ${folder}/pid;
events {}
http {
    include /etc/nginx/mime.types;
    access_log off;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `    ${kind}_temp_path ${folder}/${kind};`).join('\n')}
    server {
        listen unix:${socket};
        root ${dist};
        include ${dist}/nginx.conf;
    }
}
`,
    args: ({ configFile, folder }) => ['-e', 'stderr', '-p', folder, '-c', configFile],
  },
  {
    name: 'Caddy',
    command: 'caddy',
    config: ({ dist, socket }) => `{
	admin off
	auto_https off
}
http:// {
	bind unix/${socket}
	root * ${dist}
	import ${dist}/Caddyfile
}
`,
    args: ({ configFile }) => ['run', '--config', configFile, '--adapter', 'caddyfile'],
  },
]

/** Is it installed? It may stand where only the system's administrator looks. */
export const pathOf = ({ command }: Program): string | undefined =>
  findOnPath(command, {
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` },
  })

export class RealHost {
  readonly #child: ChildProcess
  readonly #place: Place

  private constructor(child: ChildProcess, place: Place) {
    this.#child = child
    this.#place = place
  }

  /** Serves a built site. It listens where no other program can be in its way. */
  static async start(program: Program, dist: string): Promise<RealHost> {
    const folder = mkdtempSync(join(tmpdir(), 'host-'))
    const place = {
      dist,
      folder,
      socket: join(folder, 'socket'),
      configFile: join(folder, 'config'),
    }
    mkdirSync(join(folder, 'home'))
    writeFileSync(place.configFile, program.config(place))
    const child = spawn(pathOf(program) ?? program.command, program.args(place), {
      env: { ...process.env, HOME: join(folder, 'home'), XDG_DATA_HOME: join(folder, 'home') },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout!.on('data', (data) => (said += data))
    child.stderr!.on('data', (data) => (said += data))
    const host = new RealHost(child, place)
    for (;;) {
      if (child.exitCode !== null) throw new Error(`${program.name} has ended: ${said}`)
      const answer = await host.ask('/').catch(() => null)
      if (answer) return host
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  /** @param encoding what the visitor takes; nothing compressed when it is not said */
  ask(path: string, encoding?: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asking = request(
        {
          socketPath: this.#place.socket,
          path,
          headers: { Host: 'localhost', ...(encoding ? { 'Accept-Encoding': encoding } : {}) },
        },
        (response) => {
          const parts: Buffer[] = []
          response.on('data', (part: Buffer) => parts.push(part))
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(parts),
            }),
          )
        },
      )
      asking.on('error', reject).end()
    })
  }

  async stop(): Promise<void> {
    const ended = once(this.#child, 'exit')
    this.#child.kill()
    await ended
    rmSync(this.#place.folder, { recursive: true, force: true })
  }
}
