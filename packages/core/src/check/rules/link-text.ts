import type { Rule } from '../rule.ts';

export const linkText: Rule = {
  id: 'link-text',
  severity: 'warning',
  message: 'The words of this link do not say where it goes.',
  hint: 'Say what it links to, as in [the resolution](https://…): screen readers list links without the text around them.',
  link({ text, span }, found) {
    if (
      empty.has(
        text
          .toLowerCase()
          .replace(/[\s.,:;!?…>›»→]+/g, ' ')
          .trim(),
      )
    )
      found(span);
  },
};

/** Common texts in the most frequent languages of lessons. */
const empty = new Set(
  [
    '',
    'here|click here|click|this|this link|this page|this website|link|more|read more|learn more|see here|website',
    'hier|hier klicken|klicken sie hier|klick hier|mehr|weiterlesen|dieser link|siehe hier',
    'ici|cliquez ici|clique ici|lien|ce lien|plus|lire la suite|en savoir plus',
    'aquí|aqui|haz clic aquí|haga clic aquí|enlace|este enlace|más|leer más',
    'clique aqui|mais|leia mais|qui|clicca qui|questo link|leggi di più|klik hier|lees meer|deze link',
    'tutaj|kliknij tutaj|czytaj więcej|här|klicka här|läs mer|her|klik her|klikk her|tässä|täältä',
    'здесь|тут|ссылка|нажмите здесь|по ссылке|тут|натисніть тут|zde|klikněte zde|itt|kattintson ide|buraya tıklayın',
    '여기|여기를 클릭|여기를 클릭하세요|링크|더 보기|こちら|ここ|ここをクリック|リンク|这里|点击这里|链接|此處|點擊這裡|連結',
    'هنا|اضغط هنا|رابط|כאן|לחצו כאן|קישור|यहाँ|यहां क्लिक करें',
  ].flatMap((words) => words.split('|')),
);
