/**
 * The look of the page. Errors are vermilion with a solid bar, warnings blue with a dashed one (two hues that everybody
 * tells apart), and each is named in words. `STYLE_HASH` lets the page allow this style and no other.
 */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1b1b1f; --faint: #55555f; --line: #c9c9d1; --panel: #f4f4f7; --error: #a83600; --warning: #0a5a99; --good: #00674a; }
@media (prefers-color-scheme: dark) { :root { --paper: #17171b; --ink: #ececf1; --faint: #b0b0bb; --line: #45454f; --panel: #22222a; --error: #ff9d6b; --warning: #7cc0ff; --good: #5fd3a8; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; margin: 2.25rem 0 .75rem; }
p { margin: .4rem 0; }
code { font: .92em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.verdict { border: 2px solid; border-radius: .5rem; padding: .9rem 1.1rem; }
.verdict strong { display: block; font-size: 1.3rem; }
.verdict span { color: var(--ink); }
.errors, .incomplete { color: var(--error); }
.warnings { color: var(--warning); }
.clean { color: var(--good); }
dl { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 1.25rem 0; }
dt { color: var(--faint); font-size: .875rem; }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .5rem .6rem; border-bottom: 1px solid var(--line); }
th { color: var(--faint); font-size: .875rem; font-weight: 600; }
thead th:first-child { width: 40%; }
td code { overflow-wrap: break-word; font-weight: 600; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
details { border: 1px solid var(--line); border-radius: .5rem; margin: .75rem 0; }
summary { cursor: pointer; padding: .65rem .9rem; background: var(--panel); border-radius: .5rem; overflow-wrap: anywhere; }
summary:focus-visible { outline: 3px solid var(--warning); outline-offset: 2px; }
summary span { color: var(--faint); }
ol, ul { margin: 0; padding: 0; list-style: none; }
details > ul { padding: .4rem .9rem .8rem; }
.finding { margin: .9rem; padding-left: .9rem; border-left: 5px solid var(--error); }
.finding.warning { border-left: 5px dashed var(--warning); }
.finding .severity { font-weight: 700; color: var(--error); }
.finding.warning .severity { color: var(--warning); }
.place, .related { color: var(--faint); }
.instead { background: var(--panel); border-radius: .35rem; padding: .45rem .7rem; }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); color: var(--faint); font-size: .9rem; }
@media (max-width: 40rem) {
  main { padding: 1.25rem .9rem 2rem; }
  table, tbody, tr, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border-bottom: 1px solid var(--line); padding: .5rem 0; }
  td, td.number { border: 0; padding: .12rem 0; text-align: left; }
  td::before { content: attr(data-label) ": "; color: var(--faint); }
  td.number { display: inline-block; margin-right: 1.25rem; }
  td:empty { display: none; }
  td:first-child::before { content: none; }
  .finding { margin: .8rem .6rem; padding-left: .7rem; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --faint: #3a3a3a; --line: #999; --panel: #fff; --error: #8a2c00; --warning: #0a4a80; --good: #00523b; }
  @page { margin: 18mm 15mm; }
  body { font-size: 10.5pt; }
  main { max-width: none; padding: 0; }
  details { border: 0; }
  summary { padding: .3rem 0; font-weight: 600; list-style: none; break-after: avoid; }
  details::details-content { content-visibility: visible; }
  .instead { border: 1px solid var(--line); }
  .finding, tr, .verdict { break-inside: avoid; }
  h2 { break-after: avoid; }
  thead { display: table-header-group; }
}
`;

/** SHA-256 of the style, for the page's Content-Security-Policy. */
export const STYLE_HASH = 'sha256-Hi6mG/bGT6y5We+pM+pogFl2jrxNrLqgpW7OsBUCQl0=';
