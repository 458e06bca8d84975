import { fold } from './folded-text.ts';

/**
 * Names for a key in the languages of VS Code's interface and some more. Phrases are written in folded form: without
 * capitals, accents and blanks.
 */
const names = words(`
  key keys answer answers answerkey solution solutions modelanswer modelanswers modelsolution sampleanswer
  sampleanswers samplesolution answersheet markscheme markingscheme rubric
  schlussel losung losungen losungsschlussel antwort antworten musterlosung musterlosungen erwartungshorizont
  cle cles corrige corriges reponse reponses clederéponse clesdereponse
  clave claves respuesta respuestas solucion soluciones solucionario
  chiave chiavi risposta risposte soluzione soluzioni
  chave chaves resposta respostas solucao solucoes gabarito
  sleutel sleutels antwoord antwoorden oplossing oplossingen antwoordmodel
  nyckel svar facit losning losningar fasit nokkel nogle losninger
  klucz odpowiedz odpowiedzi rozwiazanie rozwiazania kluczodpowiedzi
  klic odpoved odpovedi reseni kulcs valasz valaszok megoldas megoldasok megoldokulcs
  anahtar cevap cevaplar yanıt yanıtlar cozum cozumler cevapanahtarı
  avain vastaus vastaukset ratkaisu ratkaisut cheie raspuns raspunsuri solutie solutii
  ключ ключи ответ ответы решение решения клюц відповідь відповіді розвязання
  κλειδι απαντηση απαντησεις λυση λυσεις
  מפתח תשובה תשובות פתרון פתרונות مفتاح الاجابة الاجابات اجابة اجابات الحل حل
  答案 解答 参考答案 參考答案 標準答案 标准答案 答案键 解析 关键 關鍵 钥匙 鑰匙
  答え こたえ 正解 模範解答 解答例 鍵 回答
  답 정답 해답 답안 모범답안 키 열쇠 풀이 해설 정답지
  đapan khoa kunci jawaban kuncijawaban
`);

/** Words that may accompany one of these names without adding meaning. */
const besides = words(`
  a an the this of for to and or with only here no not do dont show start starts begin begins beginning end from on below
  section part text page hidden hide secret private internal confidential
  teacher teachers teachers' instructor instructors tutor tutors staff lecturer editor editors s
  student students model sample suggested correct right full official exercise exercises question questions mark marks
  marking possible expected example good best sheet
  der die das den des fur fürlehrer lehrer lehrerin lehrkraft lehrkrafte und zum zur nur beginn
  le la les l de du des pour enseignant enseignants professeur professeurs prof seulement et
  el los las del para profesor profesores docente docentes solo y
  il lo gli per insegnante insegnanti solo e di da do dos das para professores
  voor docenten docent leraar leraren
  для учителя учителей преподавателя преподавателей dla nauczyciela nauczycieli pro ucitele ogretmen icin tanaroknak
  教师 教師 老师 教員 先生 用 のみ 교사 교사용 선생님 용
`);

/** Words that come before a name in a title: "Model answer". */
const before = words(`
  the a an model sample suggested correct right full official expected example possible good best teacher teachers
  instructor instructors editor editors s exercise question der die das den la le les l el los las il lo gli o a as os
  modele corrige modelo correcta korrekte richtige
`);

const LONGEST_NAME = 24;
const list = [...names]
  .filter((name) => name.length > 1)
  .map((name) => ({
    name,
    letters: lettersOf(name),
    most: name.length < 3 ? 0 : name.length < 6 ? 1 : 2,
  }));

/** Whether a folded word is exactly one of the names of a key. */
export function isName(word: string): boolean {
  return names.has(word);
}

/** Whether the title of a key may begin with a folded word. */
export function beginsTitle(word: string): boolean {
  return names.has(word) || before.has(word);
}

/** Whether a folded word adds nothing to the name of a key. */
export function isBeside(word: string): boolean {
  return besides.has(word) || /^[0-9]+$/.test(word);
}

/**
 * Whether folded words are only the title of a key: "Model answers", "Key for teachers", but not "Answer the question".
 */
export function isTitle(title: readonly string[]): boolean {
  let at = 0;
  while (at < title.length - 1 && !isName(title[at] as string) && before.has(title[at] as string)) at++;
  const first = at;
  while (at < title.length && (isName(title[at] as string) || (at > first && title[at] === 'key'))) at++;
  if (at === first) return false;
  const rest = title.slice(at);
  return rest.length === 0 ||
    /^(?:[0-9]+|for|fur|pour|para|per|voor|for|для|dla|pro)$/.test(rest[0] as string)
    ? rest.every(isBeside)
    : false;
}

/** Whether a folded word is one or two edits from one of the names, depending on its length. */
export function isNearName(word: string): boolean {
  if (names.has(word)) return true;
  if (word.length < 2 || word.length > LONGEST_NAME) return false;
  const own = lettersOf(word);
  // An edit adds at most one letter and removes at most one. This runs for every word of every comment, and few pass.
  return list.some(
    ({ name, letters, most }) =>
      Math.abs(name.length - word.length) <= most &&
      countBits(own & ~letters) <= most &&
      countBits(letters & ~own) <= most &&
      edits(word, name, most) <= most,
  );
}

/** The letters of a word as a bit set; some letters share a bit. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Edits between two words; a swap of neighbours counts as one. Above `most` the result is not exact. */
export function edits(one: string, other: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let least = Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[other.length] ?? most + 1;
}

function words(text: string): ReadonlySet<string> {
  return new Set(
    text
      .trim()
      .split(/\s+/)
      .map((word) => fold(word).text),
  );
}
