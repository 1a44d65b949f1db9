import { keep, recall } from '../shared/words';

const remembered = 'onrecord.slash';

// The key / that leads to the search box can be turned off (WCAG 2.1.4): speech input and some hands press single keys unasked.
export function slashIsOn(): boolean {
  return recall(remembered) !== 'off';
}

export function turnSlash(on: boolean) {
  keep(remembered, on ? null : 'off');
}
