"""The look of an HTML report: small, light and dark, and fit for printing. Nothing is fetched from anywhere."""

CSS = """
:root {
  color-scheme: light dark;
  --paper: #fcfcfa; --ink: #1c2024; --quiet: #5a626b; --rule: #8b949e; --hairline: #dcdfe3;
  --head: #eceef0; --band: #f4f5f6;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #1c1e21; --ink: #e4e6e9; --quiet: #a3abb4; --rule: #6b737c; --hairline: #363a40;
    --head: #2a2d32; --band: #24272b;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2.5rem 1.5rem 4rem; max-width: 72rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", Calibri, Carlito, Arial, sans-serif;
}
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; }
.subtitle { color: var(--quiet); margin: 0 0 2rem; }
h2 { font-size: 1.35rem; line-height: 1.3; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
p { margin: 0 0 .75rem; max-width: 42rem; }
.quiet, .source { color: var(--quiet); font-size: .9em; }
p.quote { margin: 1rem 0 0; }
blockquote { margin: 1rem 0 0; padding: 0 2rem; max-width: 42rem; }
p.source { margin: .1rem 0 1rem; }
p.source.block { padding: 0 2rem; }
.table { margin: 1.25rem 0 2rem; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; line-height: 1.4; }
caption { text-align: left; padding: 0 0 .5rem; }
caption b { margin-right: .35em; }
thead th { background: var(--head); border-bottom: 1px solid var(--rule); vertical-align: bottom; }
table { border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); }
th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; font-weight: inherit; }
thead th, tfoot th, tfoot td, .strong { font-weight: 600; }
tbody tr + tr > *, tbody + tbody > tr:first-child > * { border-top: 1px solid var(--hairline); }
tfoot > tr > * { border-top: 1px solid var(--rule); }
th.band { background: var(--band); }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td div + div, th div + div { margin-top: .2rem; }
td .source + .quote { margin-top: .6rem; }
.note { color: var(--quiet); font-size: .85rem; margin: .4rem 0 0; }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --ink: #000; --quiet: #555; --rule: #666; --hairline: #ccc; --head: #e8ebee; --band: #f3f5f7;
  }
  @page { size: A4; margin: 2cm; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  .table { overflow: visible; }
  thead { display: table-header-group; }
  tr, blockquote, p.quote { break-inside: avoid; }
  h1, h2, h3, h4, caption, .quote, .band { break-after: avoid; }
  thead th, th.band { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
""".strip()
