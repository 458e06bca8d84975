/** Names of lists of notes, in common languages of class texts. */
const NAMES = [
  '(?:end|foot)?notes?(?:\\s+and\\s+references|\\s+(?:to|on|for)\\s+.{1,60})?',
  'references',
  '(?:end|fu(?:ß|ss))?noten|anmerkung(?:en)?|einzelnachweise',
  'notes\\s+(?:de\\s+bas\\s+de\\s+page|de\\s+fin|et\\s+références)|références',
  'notas?(?:\\s+(?:al\\s+pie|de\\s+rodapé|finales))?',
  'note(?:\\s+a\\s+piè\\s+di\\s+pagina)?',
  '(?:voet|eind)noten|(?:fot|slut)?noter|fodnoter|przypisy|poznámky|dipnotlar|notlar|catatan\\s+kaki',
  'примечани[ея]|сноски|примітки|бележки|σημειώσεις|υποσημειώσεις',
  '(?:脚|尾|附|原|訳|譯)?[注註](?:[释釈釋记記]|解)?|각주|미주|주석|주',
  'الهوامش|هوامش|الحواشي|حواشي|הערות(?:\\s+שוליים)?',
];
const HEADING = new RegExp(`^\\s*#{0,6}\\s*(?:${NAMES.join('|')})\\s*[:.：]?\\s*$`, 'iu');

/** Whether a line is the heading of a list of notes. */
export function isNotesHeading(text: string): boolean {
  return text.length < 120 && HEADING.test(text);
}
