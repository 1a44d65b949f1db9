import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay, TextArea, TextField, Label } from 'react-aria-components';
import { citeView } from './citeView';
import { Copy } from './copy';
import { download, fileName, svgText } from './download';
import { useWords } from './words';

// Shareable is what a screen offers to take home besides its link.
export interface Shareable {
  // files of the server: the same data as the screen's, as CSV, GraphML, …
  files?: { name: string; href: string }[];
  // csv is the screen's own data, where the server has no file of it.
  csv?: () => string;
  // cite are addresses of ready citations (a statement's); without them the view itself is cited.
  cite?: { csl: string; bibtex: string };
}

interface Props extends Shareable {
  title: string;
  // data is the answer; its snapshot goes into the citation.
  data: unknown;
}

// Share offers the link, code to embed, the chart as SVG, data as files, and a citation.
export function Share({ title, data, files = [], csv, cite }: Props) {
  const words = useWords();
  return (
    <DialogTrigger>
      <Button className="button button-quiet">{words.share.name}</Button>
      <ModalOverlay className="overlay" isDismissable>
        <Modal className="dialog-frame">
          <Dialog className="dialog">
            {({ close }) => <Offers title={title} data={data} files={files} csv={csv} cite={cite} close={close} heading={words.share.name} />}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}

function Offers({ title, data, files = [], csv, cite, close, heading }: Props & { close: () => void; heading: string }) {
  const words = useWords();
  const link = location.href;
  const charts = [...document.querySelectorAll<SVGSVGElement>('main svg[data-chart]')];
  return (
    <>
      <Heading slot="title">{heading}</Heading>
      <Field label={words.share.link} text={link} copy={words.share.copyLink} />
      <Field label={words.share.embed} text={embedCode(link, title)} copy={words.share.copyCode} />
      {(charts.length > 0 || files.length > 0 || csv) && (
        <>
          <h3>{words.share.files}</h3>
          <div className="dialog-tools">
            {charts.map((svg, i) => (
              <Button key={i} className="button" onPress={() => download(fileName(title, 'svg'), svgText(svg), 'image/svg+xml')}>
                {charts.length > 1 ? `SVG: ${svg.getAttribute('aria-label') ?? i + 1}` : 'SVG'}
              </Button>
            ))}
            {csv && (
              <Button className="button" onPress={() => download(fileName(title, 'csv'), csv(), 'text/csv')}>
                CSV
              </Button>
            )}
            {files.map((f) => (
              <a key={f.name} className="button" href={f.href} download>
                {f.name}
              </a>
            ))}
          </div>
        </>
      )}
      <h3>{words.share.cite}</h3>
      <Cite title={title} data={data} cite={cite} />
      <div className="dialog-tools">
        <Button className="button button-quiet" onPress={close}>
          {words.close}
        </Button>
      </div>
    </>
  );
}

function Cite({ title, data, cite }: { title: string; data: unknown; cite: Shareable['cite'] }) {
  const [chosen, choose] = useState('');
  const words = useWords();
  if (cite) {
    return (
      <div className="dialog-tools">
        <a className="button" href={cite.csl} download>
          CSL-JSON
        </a>
        <a className="button" href={cite.bibtex} download>
          BibTeX
        </a>
      </div>
    );
  }
  const own = citeView({ title, url: location.href, snapshot: snapshotOf(data), accessed: new Date() });
  return (
    <>
      <div className="dialog-tools">
        <Button className="button" onPress={() => choose(own.csl)}>
          CSL-JSON
        </Button>
        <Button className="button" onPress={() => choose(own.bibtex)}>
          BibTeX
        </Button>
      </div>
      {chosen && <Field label={words.share.cite} text={chosen} copy={words.share.copyCitation} />}
    </>
  );
}

function Field({ label, text, copy }: { label: string; text: string; copy: string }) {
  return (
    <div className="field">
      <TextField value={text} isReadOnly>
        <Label>{label}</Label>
        <TextArea rows={Math.min(10, text.split('\n').length + 1)} />
      </TextField>
      <Copy text={text} label={copy} />
    </div>
  );
}

// embedCode is HTML that shows the view in another page.
export function embedCode(link: string, title: string): string {
  const url = new URL(link);
  url.searchParams.set('embed', '1');
  const escape = (s: string) => s.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<iframe src="${escape(url.href)}" title="${escape(title)}" width="100%" height="600" loading="lazy"></iframe>`;
}

// snapshotOf finds the answer's snapshot, which every screen's query asks for.
export function snapshotOf(data: unknown): string | undefined {
  const snapshot = (data as { snapshot?: { id?: string } } | undefined)?.snapshot;
  return snapshot?.id;
}
