/*
 * The last resort: neither net nor stored files. A literal in the worker, because nothing else can
 * be counted on; it asks for no file, and works without script.
 */
const HTML = `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Siden kan ikke vises lige nu – Ledelsesugen</title>
    <style>
      body { max-width: 34rem; margin: 0 auto; padding: 2rem 1rem; font: 1.125rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
      a { display: inline-block; padding: 0.75rem 0; }
    </style>
  </head>
  <body>
    <main>
      <h1>Siden kan ikke vises lige nu</h1>
      <p>Der er ingen forbindelse til nettet, og appens egne filer kan ikke læses på enheden.</p>
      <p>Det, du har gemt i Min uge, og dine noter ligger for sig selv og er ikke berørt.</p>
      <p>Gå på nettet, og prøv igen. Så henter appen sine filer på ny, og du kan bruge den uden net som før.</p>
      <p><a href="">Prøv igen</a></p>
    </main>
  </body>
</html>
`

export const lastPage = (): Response =>
  new Response(HTML, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' },
  })
