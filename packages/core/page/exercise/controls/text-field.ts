import { element } from '../../dom/element.ts';

/** A labelled text area. It grows with the text, see the style sheet. */
export interface TextField {
  readonly element: HTMLElement;
  readonly area: HTMLTextAreaElement;
}

export function textField(id: string, label: string, rows: number, describedBy?: string): TextField {
  const area = element('textarea', { id, rows: String(rows), class: rows > 3 ? 'tall' : '' });
  if (describedBy) area.setAttribute('aria-describedby', describedBy);
  const name = element('label', { for: id, class: 'label' }, label);
  return { element: element('div', { class: 'field' }, name, area), area };
}
