/** The page's style sheet. */
export const style = `
:root {
  color-scheme: light dark;
  --text: light-dark(#1d2129, #e6e8ec);
  --faint: light-dark(#5b6472, #9aa3b2);
  --ground: light-dark(#ffffff, #14171c);
  --raised: light-dark(#f4f6f8, #1d2229);
  --line: light-dark(#d9dee5, #323a45);
  --accent: light-dark(#0a6b3d, #4fd18b);
  --wrong: light-dark(#b3261e, #ff8a80);
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
}
* { box-sizing: border-box; }
html[data-language='en'] [lang='zh'], html[data-language='zh'] .t[lang='en'] { display: none; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 4rem; color: var(--text); background: var(--ground); font: 15px/1.5 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .25rem 1rem; }
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin: 2.25rem 0 .75rem; font-size: 1.1rem; }
h3 { margin: 1.25rem 0 .25rem; font-size: .95rem; color: var(--faint); }
p { margin: .25rem 0; }
a { color: var(--accent); }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
button { padding: .2rem .6rem; color: var(--text); background: var(--raised); border: 1px solid var(--line); border-radius: .35rem; font: inherit; font-size: .85rem; cursor: pointer; }
button:hover { border-color: var(--accent); }
code, pre, output { font-family: var(--mono); font-size: .85rem; }
pre { margin: .4rem 0; padding: .6rem .75rem; max-height: 24rem; overflow: auto; background: var(--raised); border: 1px solid var(--line); border-radius: .35rem; }
.faint { color: var(--faint); }
.push { margin-left: auto; }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .2rem 1rem; margin: 0; }
.facts dt { color: var(--faint); }
.facts dd { margin: 0; overflow-wrap: anywhere; font-family: var(--mono); font-size: .9rem; }
.tenants { display: flex; flex-wrap: wrap; gap: .25rem .75rem; margin: 0 0 .75rem; padding: 0; list-style: none; }
.command { display: flex; gap: .5rem; align-items: start; }
.command pre { flex: 1; min-width: 0; }
.command button { margin-top: .55rem; }
.routes { margin: 0; padding: 0; list-style: none; }
.routes > li { display: grid; grid-template-columns: 4.25rem minmax(0, 1fr) max-content; gap: 0 .75rem; align-items: start; padding: .45rem 0; border-top: 1px solid var(--line); }
.routes p { grid-column: 2; color: var(--faint); font-size: .9rem; }
.routes pre { grid-column: 1 / -1; }
.routes code { overflow-wrap: anywhere; }
.method { font-weight: 600; font-size: .8rem; line-height: 1.8; }
.log { max-height: 22rem; overflow: auto; margin: 0; padding: 0; list-style: none; border: 1px solid var(--line); border-radius: .35rem; }
.log li { display: grid; grid-template-columns: 4.5rem 5rem minmax(0, 1fr); gap: 0 .75rem; padding: .3rem .75rem; font-family: var(--mono); font-size: .82rem; overflow-wrap: anywhere; }
.log li + li { border-top: 1px solid var(--line); }
.log .wrong { color: var(--wrong); }
.log:empty::before { content: attr(data-empty); display: block; padding: .6rem .75rem; color: var(--faint); }
@media (max-width: 40rem) {
  .command { flex-direction: column; gap: 0; }
  .command pre { width: 100%; }
  .command button { margin: 0; }
  .routes > li { grid-template-columns: minmax(0, 1fr) max-content; }
  .routes .method { grid-column: 1 / -1; line-height: 1.3; }
  .routes p { grid-column: 1 / -1; }
  .log li { grid-template-columns: max-content minmax(0, 1fr); }
  .log li > :last-child { grid-column: 1 / -1; }
}
`;
