import type { RandomSource } from './random-source.ts';

/** Words of one language, to make sentences from: no sense, but the repetition of prose. */
export interface Language {
  readonly name: string;
  /** The separator of words. */
  readonly blank: '' | ' ';
  readonly stop: string;
  readonly comma: string;
  /** Short words that every sentence is full of, the most common first. */
  readonly little: readonly string[];
  /** The others, the most common first. */
  readonly words: readonly string[];
}

const list = (text: string): string[] => text.trim().split(/\s+/);

export const languages: readonly [Language, ...Language[]] = [
  {
    name: 'Latin',
    blank: ' ',
    stop: '.',
    comma: ',',
    little: list('the of and to in a that was he for with as on by had not'),
    words:
      list(`council river winter letter army promise village border minister train answer bridge mother harvest
      question market soldiers evening treaty garden paper window silence captain autumn number island crowd prison
      teacher doctor weather station colonel money church morning language victory memory strangers orders refused
      waited crossed wrote signed counted carried burned opened sold forgot remembered believed twice never slowly
      early northern bitter empty foreign narrow sudden Şükrü Düsseldorf Nguyễn Hà Nội Đặng Łódź Málaga façade naïve
      coöperate résumé 1914 1950 forty seven hundred`),
  },
  {
    name: 'Cyrillic',
    blank: ' ',
    stop: '.',
    comma: ',',
    little: list('и в не на он что с как по это но из у к за от'),
    words:
      list(`зима письмо река город война мост поезд ответ совет солдат дом улица вечер утро граница деревня хлеб
      рынок министр договор сестра берег снег дорога тишина голос народ остров учитель врач станция полковник деньги
      церковь язык победа память приказ ждал перешёл написал подписал считал нёс сжёг открыл продал забыл вспомнил верил
      дважды никогда медленно рано северный горький пустой чужой узкий ещё ёлка йод Йошкар Київ їжа ґанок Скопље ђак 1914
      1950 сорок семь сто`),
  },
  {
    name: 'Arabic and Hebrew',
    blank: ' ',
    stop: '.',
    comma: '،',
    little: list('في من على إلى أن عن هذا التي كان لا ما مع כי של את על'),
    words:
      list(`الشتاء الرسالة النهر المدينة الحرب الجسر القطار الجواب المجلس الجندي البيت الشارع المساء الصباح الحدود
      القرية الخبز السوق الوزير المعاهدة الأخت الشاطئ الثلج الطريق الصمت الصوت الشعب الجزيرة المعلم الطبيب المحطة العقيد
      المال اللغة النصر الذاكرة انتظر عبر كتب وقّع عدّ حمل أحرق فتح باع نسي تذكّر مرّتين أبدًا ببطء מכתב נהר עיר מלחמה
      גשר רכבת תשובה שָׁלוֹם סֵפֶר בֹּקֶר ערב גבול כפר לחם שוק שר חוזה אחות חוף שלג ١٩١٤ ١٩٥٠ أربعون سبعة مائة`),
  },
  {
    name: 'Han',
    blank: '',
    stop: '。',
    comma: '，',
    little: list('的 了 在 是 他 不 和 有 也 這 就 我 一 人 到 の'),
    words:
      list(`冬天 書信 河流 城市 戰爭 橋樑 火車 回答 議會 士兵 房屋 街道 晚上 早晨 邊界 村莊 麵包 市場 部長 條約 姐妹 海岸 雪
      道路 沉默 聲音 人民 島嶼 老師 醫生 車站 上校 金錢 教堂 語言 勝利 記憶 命令 等待 越過 寫 簽署 計算 搬運 燒毀 打開 出賣 忘記
      想起 相信 兩次 從來 慢慢 很早 北方 苦 空 外國 狹窄 突然 が でした ガラス パン 𠮷野 七 百 四十`),
  },
  {
    name: 'Hangul',
    blank: ' ',
    stop: '.',
    comma: ',',
    little: list('그 이 저 것은 수 있는 그리고 또 더 그는 한 때 곳에서 우리는 다시 및'),
    words:
      list(`겨울에 편지를 강가에서 도시는 전쟁이 다리를 기차가 대답은 회의에서 군인들이 집으로 거리에 저녁에 아침이 국경을
      마을에서 빵을 시장에 장관은 조약을 누이가 바닷가에 눈이 길을 침묵이 목소리가 사람들은 섬에서 선생님은 의사가 역에서 대령은
      돈을 교회에 언어를 승리는 기억이 명령을 기다렸다 건넜다 썼다 서명했다 세었다 날랐다 태웠다 열었다 팔았다 잊었다 떠올렸다
      믿었다 두번 결코 천천히 일찍 북쪽의 쓰라린 텅빈 낯선 좁은 갑자기 서울에서 평양으로 1950년 마흔 일곱 백`),
  },
  {
    name: 'Devanagari',
    blank: ' ',
    stop: ' ।',
    comma: ',',
    little: list('के में की है यह और से का को पर इस वह ने नहीं एक भी'),
    words:
      list(`सर्दी चिट्ठी नदी शहर युद्ध पुल रेलगाड़ी उत्तर परिषद सिपाही घर सड़क शाम सुबह सीमा गाँव रोटी बाज़ार मंत्री संधि बहन
      किनारा बर्फ़ रास्ता चुप्पी आवाज़ लोग द्वीप शिक्षक चिकित्सक स्टेशन कर्नल पैसा गिरजा भाषा विजय स्मृति आदेश ठहरा पार लिखा गिना
      उठाया जलाया खोला बेचा भूला माना दोबारा कभी धीरे जल्दी उत्तरी कड़वा ख़ाली पराया सँकरा अचानक क़लम फ़ौज ज़मीन १९१४ १९५०
      चालीस सात सौ`),
  },
];

/** A word of a passage. Copies of it are distinct. */
export interface ProseWord {
  readonly text: string;
  /** The punctuation after it: nothing, a comma, the end of its sentence. */
  readonly sign: string;
  /** The word that it replaced. */
  readonly for?: ProseWord;
}

/** Paragraphs of sentences of words. */
export type Prose = ProseWord[][][];

/**
 * A word with the frequency of prose: a third of all are short, and the most common is twice as frequent as the next.
 */
export function randomWord(random: RandomSource, { little, words }: Language): string {
  const from = random.chance(0.35) ? little : words;
  const spread = Math.min(random.below(from.length), random.below(from.length));
  return from[spread] ?? '';
}

export function randomProse(random: RandomSource, language: Language): Prose {
  const forms = Array.from({ length: 2 }, () => sentence(random, language, 8 + random.below(8)));
  const refrain = sentence(random, language, 5 + random.below(12));
  return Array.from({ length: 8 + random.below(6) }, () =>
    Array.from({ length: 2 + random.below(6) }, () => {
      if (random.chance(0.04)) return refrain.map((word) => ({ ...word }));
      // Some sentences repeat the pattern of others, as in laws and chronicles.
      const form = random.chance(0.08) && random.pick([forms[0] ?? [], forms[1] ?? []]);
      if (form)
        return form.map((word) =>
          random.chance(0.25) ? { ...word, text: randomWord(random, language) } : { ...word },
        );
      return sentence(random, language, 5 + random.below(20));
    }),
  );
}

function sentence(random: RandomSource, language: Language, length: number): ProseWord[] {
  return Array.from({ length }, (_, at) => ({
    text: randomWord(random, language),
    sign: at === length - 1 ? language.stop : random.chance(0.08) ? language.comma : '',
  }));
}

/** The text of a passage, and the place of each word, without its punctuation. */
export function proseText(
  prose: Prose,
  { blank }: Language,
  form: 'NFC' | 'NFD',
): {
  readonly text: string;
  readonly places: ReadonlyMap<ProseWord, { readonly start: number; readonly end: number }>;
} {
  let text = '';
  const places = new Map<ProseWord, { start: number; end: number }>();
  for (const paragraph of prose) {
    if (text !== '') text += '\n\n';
    for (const word of paragraph.flat()) {
      if (text !== '' && !text.endsWith('\n')) text += blank;
      const start = text.length;
      text += word.text.normalize(form);
      places.set(word, { start, end: text.length });
      text += word.sign.normalize(form);
    }
  }
  return { text, places };
}
