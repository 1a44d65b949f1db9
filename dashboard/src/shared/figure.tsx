import { useDeferredValue, useId, useMemo, useRef, type ReactNode } from 'react';
import { Button, ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { useAddress } from './address';
import { download, fileName, svgText } from './download';
import { csvOf, Table, type TableData } from './table';
import { useWords } from './words';

// Figure is a chart with its twin: the same data as a table, at the same address with view=table. Both can be taken home, as SVG and CSV.
// children is the chart: one <svg>, with whatever belongs beside it (a legend, controls). With drawn={false} it is several small ones in a list, which
// are no picture to take home.
export function Figure<Row>({ title, note, table, drawn = true, children }: { title: string; note?: ReactNode; table: TableData<Row>; drawn?: boolean; children: ReactNode }) {
  const words = useWords();
  const at = useAddress();
  const frame = useRef<HTMLDivElement>(null);
  const heading = useId();
  const asTable = at.get('view') === 'table';
  // Thousands of marks and thousands of lines take a moment to change places: the button answers at once, they follow.
  const tableShown = useDeferredValue(asTable);
  const twin = useMemo(() => tableShown && <Table caption={title} columns={table.columns} rows={table.rows} rowKey={table.key} />, [tableShown, title, table]);
  const saveSVG = () => {
    const svg = frame.current?.querySelector<SVGSVGElement>('svg[data-chart]');
    if (svg) download(fileName(title, 'svg'), svgText(svg), 'image/svg+xml');
  };
  return (
    <section className="figure" aria-labelledby={heading}>
      <div className="figure-head">
        <h2 id={heading}>{title}</h2>
        <div className="figure-tools">
          <ToggleButtonGroup
            aria-label={words.figure.shownAs(title)}
            className="toggle-group"
            disallowEmptySelection
            selectedKeys={[asTable ? 'table' : 'chart']}
            onSelectionChange={(keys) => at.set({ view: keys.has('table') ? 'table' : undefined })}
          >
            <ToggleButton id="chart" className="toggle">
              {words.figure.chart}
            </ToggleButton>
            <ToggleButton id="table" className="toggle">
              {words.figure.table}
            </ToggleButton>
          </ToggleButtonGroup>
          {drawn && !asTable && (
            <Button className="button button-quiet" aria-label={words.figure.saveAs('SVG', title)} onPress={saveSVG}>
              SVG
            </Button>
          )}
          <Button className="button button-quiet" aria-label={words.figure.saveAs('CSV', title)} onPress={() => download(fileName(title, 'csv'), csvOf(table), 'text/csv')}>
            CSV
          </Button>
        </div>
      </div>
      {note && <div className="figure-note">{note}</div>}
      <div ref={frame}>{twin || children}</div>
    </section>
  );
}
