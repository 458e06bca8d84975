/** Paragraphs that belong to no lesson, to quote from. */
export const samplePassage: readonly string[] = [
  'At the end of the war the peninsula was divided along a line that two colonels had drawn in half an hour.',
  'Nobody had asked the people who lived there, and few of them heard of it before the soldiers came.',
  'The northern government asked three times for leave to march; twice it was refused without a reason.',
  'In the spring of 1950 the answer changed, and with it went a warning: no help would come from Moscow.',
  'The council met without one of its members, whose delegate had stayed away in protest since January.',
];
