/** What feeds, calendars and digests say besides what entries say, in the Portuguese of Portugal. */
import { counted, spoken } from '../../parts/language.ts';
import type { Words } from './en.ts';

export const words: Words = {
  title: ({ what, where, themes, audiences, applicants, amount }) =>
    [
      [what ?? 'O que há', where].filter(Boolean).join(': '),
      themes && `sobre: ${themes}`,
      audiences && `para: ${audiences}`,
      applicants && `aberto a: ${applicants}`,
      amount && `paga: ${amount}`,
    ]
      .filter(Boolean)
      .join(', '),
  describes: {
    ics: (title) => `${title}: as datas.`,
    rss: (title) => `${title}: tudo o que há, com quando, onde e a quem ligar.`,
    news: (title) => `${title}. O que é novo e o que fecha em breve.`,
  },
  cancelled: (name) => `Cancelado: ${name}`,
  opens: (name) => `Abre: ${name}`,
  closes: (name) => `Fecha: ${name}`,
  applyFor: (name) => `Candidatar-se até: ${name}`,
  opensOn: (day) => `Abre: ${day}`,
  closesOn: (when) => `Fecha: ${when}`,
  applyBy: (day) => `Candidatar-se até ${day}`,
  from: (funder) => `De ${funder}`,
  openTo: (types) => `Aberto a: ${types}`,
  gone: 'Esta entrada já não existe.',
  suspended: 'Esta entrada foi retirada por agora.',
  noFeed: (some) => `Não existe essa fonte. Existem ${some}, cada uma também como .json, .rss e .ics.`,

  faults: {
    many: (name, count, most) => `${name} indica ${count}; no máximo são ${most}.`,
    long: (name, most) => `${name} tem mais de ${most} letras.`,
    kind: (typed) => `Não existe o tipo «${typed}». Escreva groups, venues, funding, volunteering ou events.`,
    weeks: (typed, most) => `weeks é «${typed}»; escreva um número de 1 a ${most}.`,
    several: (typed, slugs) => `«${typed}» pode ser vários lugares. Escreva um destes: ${slugs}.`,
    likePlace: (typed, slugs) => `Não encontrámos o lugar «${typed}». Será um destes: ${slugs}?`,
    noPlace: (typed) => `Não encontrámos o lugar «${typed}». Veja como está escrito, ou escreva uma aldeia ou cidade próxima.`,
    noTerm: (field, typed, slugs) => `${field}: não existe «${typed}». Existem: ${slugs}.`,
    noTheme: (typed) => `Não existe o tema «${typed}». Escolha um da lista.`,
    amount: (typed) => `amount é «${typed}»; escreva libras, por exemplo 2500.`,
  },

  digest: {
    heading: 'Um resumo para o seu boletim',
    title: (of) => `${of}: um resumo`,
    description:
      'O que há para fazer, que financiamento está aberto e quem precisa de ajuda, para qualquer lugar ou tema: para colar num boletim ou imprimir.',
    trail: 'Resumo',
    summary: 'Escolha um lugar e o que contar. Depois copie o texto para o seu boletim, ou imprima-o para o placard.',
    place: 'Aldeia, cidade ou código postal',
    kinds: 'O que contar',
    weeks: 'Eventos das próximas',
    weekCount: (weeks) => counted(weeks, { one: 'semana', many: 'de semanas', other: 'semanas' }),
    theme: 'Sobre',
    anything: 'Qualquer tema',
    audience: 'Para',
    anybody: 'Qualquer pessoa',
    button: 'Fazer o resumo',
    made: (day) => `Feito a partir do Fingerpost: ${day}.`,
    nothing: 'De momento não se conhece nada.',
    nothingAdvice: 'De momento não se conhece nada. Escolha uma área maior, ou um tema mais largo.',
    more: (count) => `E mais ${count.toLocaleString(spoken())}`,
    paste: 'Para colar',
    text: 'Texto simples: carregue nele, selecione tudo, copie',
    textFile: 'Só o texto',
    print: 'Para imprimir em A4, imprima esta página: o formulário e esta parte ficam fora do papel.',
    always: 'Para ter sempre',
    alwaysLead:
      'Estes endereços nunca precisam de ser refeitos. Dê-os a um leitor de fontes, a um programa de calendário ou ao seu sítio Web.',
    feed: (kind) => `${kind}: uma fonte`,
    calendar: 'Um calendário de datas e prazos',
  },
};
