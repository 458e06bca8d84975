const lesson = (title: string, text: string, more = ''): string =>
  `---\ntitle: ${title}\n${more}---\n\n## Part one\n<!-- section id=one -->\n\n${text}\n`;

/** Two courses that break every rule of courses, by the paths of their files. */
export const faultyCourses: Readonly<Record<string, string>> = {
  'unread/course.yaml': 'title: War: a history\norder: [rain]\n',
  'unread/rain/lesson.md': lesson('Rain', 'It rained.'),
  'wrong/course.yaml': `title: Weather
intro: |
  Begin with [rain](rain/lesson.md), not with [hail](hail/) or [ice](snow/lesson.md#ice).
ordre: []
order:
  - rain
  - wra
  - rain
drafts: [snow, snow]
date: soon
theme: theme.css
`,
  'wrong/theme.css': 'h1 { color: red }\n@import "https://a.example/x.css";\n',
  'wrong/rain/lesson.md': lesson(
    'Rain',
    'See [war](../war/lesson.md#two), [its end](../war/end.md), [snow](../snow/), [hail](../hail/lesson.md) and [war](../war/#one).',
  ),
  'wrong/war/lesson.md': lesson('War', 'It broke out. See [rain](../rain/questions.md#why).'),
  'wrong/rain/questions.md': '## Why?\n<!-- question id=q-why section=one -->\n\nSay why.\n',
  'wrong/snow/lesson.md': lesson('Snow', 'It snowed. See [ice](../unit-2/ice/) and [sun](../sun/).'),
  'wrong/unit-2/ice/lesson.md': lesson('Ice', 'It froze. See [snow](../../snow/).', 'draft: true\n'),
};

/** What is found in them: file, line, column, rule, and what is said. */
export const findingsInThem: readonly string[] = [
  'unread/course.yaml:1:8 course-yaml The course cannot be read: a text with a colon needs quotes around it. Correct this line. Text with a colon or a quotation mark needs quotes around it, as in title: "War: a history".',
  'wrong/course.yaml:10:1 course-field The course, date: expected a date such as 2026-09-01. Correct the field. A course needs at least a title, as in title: The Korean War.',
  'wrong/course.yaml:1:1 course-lesson-unlisted The order does not name the lesson in “war”. Put it where it belongs, or list it under drafts. Until then it is the last.',
  'wrong/course.yaml:3:54 course-link “hail/”: the course has no lesson there. Correct the link, as in ../flood/lesson.md#section; in course.yaml, as in flood/lesson.md#section.',
  'wrong/course.yaml:3:70 course-link “snow/lesson.md#ice”: this lesson is a draft, which is not built. Correct the link, as in ../flood/lesson.md#section; in course.yaml, as in flood/lesson.md#section.',
  'wrong/course.yaml:4:1 course-unknown The course has a field “ordre”, which is not used. Did you mean “order”? Fields with other names are kept and ignored.',
  'wrong/course.yaml:7:5 course-lesson-missing The course has no lesson “wra”. Did you mean “war”? Write the folder or the id of a lesson of the course.',
  'wrong/course.yaml:8:5 course-lesson-repeated The lesson “rain” is listed twice. Remove one of the two.',
  'wrong/course.yaml:9:16 course-lesson-repeated The lesson “snow” is listed twice. Remove one of the two.',
  'wrong/rain/lesson.md:8:34 course-link “../war/end.md”: the lesson there has no file “end.md”. Correct the link, as in ../flood/lesson.md#section; in course.yaml, as in flood/lesson.md#section.',
  'wrong/rain/lesson.md:8:5 course-link “../war/lesson.md#two”: the lesson there has no place called “two”. Correct the link, as in ../flood/lesson.md#section; in course.yaml, as in flood/lesson.md#section.',
  'wrong/rain/lesson.md:8:60 course-link “../snow/”: this lesson is a draft, which is not built. Correct the link, as in ../flood/lesson.md#section; in course.yaml, as in flood/lesson.md#section.',
  'wrong/rain/lesson.md:8:78 course-link “../hail/lesson.md”: the course has no lesson there. Correct the link, as in ../flood/lesson.md#section; in course.yaml, as in flood/lesson.md#section.',
  'wrong/snow/lesson.md:8:42 course-link “../sun/”: the course has no lesson there. Correct the link, as in ../flood/lesson.md#section; in course.yaml, as in flood/lesson.md#section.',
  'wrong/theme.css:2:1 course-theme The theme “theme.css”: “@import” loads something; a theme only describes how the pages look. Name a style sheet in the folder of the course that loads nothing: no @import, no url().',
];
