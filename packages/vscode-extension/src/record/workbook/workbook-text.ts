/** Reads and writes the text of a workbook: the parser, loaded with the first workbook. */
export {
  appendAnswer,
  itemPrint,
  mergeTexts,
  mergeWorkbook,
  takeInText,
  unclosedIn,
  workbookAnswers,
} from '@marginalia/core/study';
