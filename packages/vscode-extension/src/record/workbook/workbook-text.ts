/** Reads and writes the text of a workbook: the parser, loaded with the first workbook. */
export { answerEvents } from '@marginalia/core/desk';
export {
  appendAnswer,
  mergeTexts,
  mergeWorkbook,
  takeInText,
  unclosedIn,
  workbookAnswers,
} from '@marginalia/core/study';
