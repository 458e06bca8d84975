import type { Sample } from './passage-builder.ts';

const paragraph =
  'كان أهل البلدة يعبرون النهر بالقارب منذ زمن بعيد، وكان القارب يحمل ستة أشخاص أو عربة واحدة.[^1] وفي أشهر الفيضان كان يتوقف تماما، فكتب {harl|طوبيا} إلى المجلس يطلب جسرا جديدا.[^2] وأجاب المجلس بأنه سينظر في الأمر بعد الحصاد.';

/** A short passage in Arabic about the same made-up town. */
export const rightToLeft: Sample = {
  lang: 'ar',
  title: 'جسور البلدة',
  source: 'من سجل البلدة',
  introduction: 'كتب كاتب البلدة هذا السجل خلال تسع سنوات.',
  notesHeading: 'الحواشي',
  noteLabel: (label) => `حاشية ${label}`,
  sections: [
    { id: 'ferry', heading: 'قبل الجسر', paragraphs: [paragraph, paragraph.replaceAll(/\[\^\d\]/g, '')] },
    { id: 'vote', heading: 'التصويت', paragraphs: Array.from({ length: 6 }, () => paragraph) },
  ],
  notes: {
    '1': '<p>كان الماء يرتفع في آذار ومرة أخرى في تشرين الأول من كل عام.</p>',
    '2': '<p>محضر المجلس، في الثالث من حزيران.</p>',
  },
  entries: { harl: { name: 'طوبيا', facts: 'صاحب القارب', text: 'ورث حق العبور عن أبيه.' } },
};
