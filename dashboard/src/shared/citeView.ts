// View is a screen as something to cite: what was seen, where, when, and the snapshot that names the data and the query.
export interface View {
  title: string;
  url: string;
  snapshot?: string;
  accessed: Date;
}

// citeView cites a view as CSL-JSON 1.0 (type webpage) and as BibTeX (@misc).
export function citeView({ title, url, snapshot, accessed }: View): { csl: string; bibtex: string } {
  const [y, m, d] = [accessed.getUTCFullYear(), accessed.getUTCMonth() + 1, accessed.getUTCDate()];
  const day = `${y}-${two(m)}-${two(d)}`;
  const item = {
    id: snapshot ?? url,
    type: 'webpage',
    title,
    'container-title': 'onrecord',
    URL: url,
    accessed: { 'date-parts': [[y, m, d]] },
    ...(snapshot && { version: snapshot }),
  };
  const fields = [`  title = {${bib(title)}}`, `  howpublished = {onrecord}`, `  url = {${bib(url)}}`, `  urldate = {${day}}`];
  if (snapshot) fields.push(`  version = {${bib(snapshot)}}`);
  return { csl: JSON.stringify([item], null, 2), bibtex: `@misc{onrecord-${(snapshot ?? day).slice(0, 12)},\n${fields.join(',\n')}\n}\n` };
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

// bib keeps braces balanced and what BibTeX reads as commands literal.
function bib(text: string): string {
  return text.replace(/[{}\\]/g, '').replace(/([%#&$_])/g, '\\$1');
}
