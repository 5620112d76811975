/** What is said of a page that was looked at, in the Portuguese of Portugal. What WordPress and others call their buttons stays as it stands there. */
import { andWords } from '../../../parts/words.ts';
import { called } from '../called.ts';
import type { Words } from './en.ts';

export const words: Words = {
  findings: {
    loader: ({ address }) => [`O nosso script está lá, de ${address}.`],
    element: ({ tag, places }) => [`«${called(tag)}» está lá, para ${places.length ? andWords(places) : 'todo o condado'}.`],
    frame: ({ address }) => [`Está lá uma moldura nossa: ${address}`],
    links: ({ count }) => [`Links simples para nós: ${count}.`],
    'other-host': ({ address }) => [
      `O script vem de outro lado: ${address}`,
      'Pode ser o Fingerpost de outro condado, ou um engano no endereço. Copie o código daqui mais uma vez e cole-o no lugar do antigo.',
    ],
    'no-script': ({ tag }) => [
      `«${called(tag)}» está lá, mas o nosso script não. Os visitantes veem o link simples.`,
      'O mais provável é que o seu sítio tenha tirado o script. Cole o código outra vez num bloco «Custom HTML»; se o script voltar a desaparecer, use a moldura.',
    ],
    'no-element': () => [
      'O nosso script está lá, mas não tem nada para mostrar.',
      'Copie daqui o código todo, todas as linhas, e cole-o no lugar do antigo.',
    ],
    'not-a-module': () => [
      'A linha do nosso script mudou: tem de dizer type="module", senão os navegadores não o executam.',
      'Copie o código outra vez. Se o seu sítio o mudar sempre, use a moldura.',
    ],
    insecure: ({ what, address }) => [
      `A sua página começa por https, mas ${what === 'script' ? 'o script' : 'a moldura'} por http: ${address}. Os navegadores recusam isso.`,
      'Escreva https:// em vez de http://.',
    ],
    'shown-as-text': () => [
      'Os visitantes veem o próprio código, como texto.',
      'Foi colado onde se escrevem palavras. Tire-o, acrescente um bloco «Custom HTML» (ou mude para «Source») e cole-o aí.',
    ],
    'commented-out': () => ['O código está na página, mas desligado: está num comentário.', 'Tire o <!-- antes dele e o --> depois dele.'],
    'unknown-element': ({ tag }) => [
      `Não existe <${tag}>.`,
      'O nome está mal escrito, ou não é dos nossos. Escolha-o aqui e copie o código outra vez.',
    ],
    'unknown-attribute': ({ tag, name, meant }) => [
      `«${called(tag)}» não conhece ${name}="…" e não faz caso disso.`,
      meant ? `Queria dizer ${meant}?` : 'Tire-o, ou escolha aqui o que quer e copie o código outra vez.',
    ],
    'unknown-value': ({ tag, name, value, known }) => [
      `«${called(tag)}» não conhece ${name}="${value}".`,
      `Escreva um destes: ${known.join(', ')}.`,
    ],
    'unknown-place': ({ tag, value, meant }) => [
      `«${called(tag)}» pede o lugar «${value}», que não conhecemos.`,
      meant ? `Queria dizer ${meant}?` : 'Escolha o lugar aqui e copie o código outra vez.',
    ],
    'no-place': ({ tag }) => [`«${called(tag)}» não diz que lugar é.`, 'Escolha o seu lugar aqui e copie o código outra vez.'],
    policy: ({ forbids, directive }) => [
      forbids === 'frame'
        ? 'O seu sítio não permite molduras nossas (a sua Content-Security-Policy).'
        : forbids === 'script'
          ? 'O seu sítio não permite o nosso script (a sua Content-Security-Policy).'
          : 'O seu sítio não permite que o nosso script vá buscar a lista (a sua Content-Security-Policy).',
      `Peça a quem cuida do sítio que acrescente: ${directive}`,
    ],
    'no-link-inside': ({ tag }) => [
      `Não há nenhum link dentro de «${called(tag)}». Sem script, os visitantes não veem lá nada.`,
      'O código que copia daqui tem um.',
    ],
    'no-title': () => ['A moldura não tem título, que os leitores de ecrã leem em voz alta.', 'O código que copia daqui tem um.'],
    'in-a-box': () => [
      'A sua página é feita por um construtor de sítios que guarda estas coisas em caixas suas. Não podemos ver dentro delas: veja a página por si.',
    ],
    nothing: () => [
      'Não encontrámos nada do Fingerpost nessa página.',
      'É a página certa, e está publicada? Um rascunho só o vê quem o escreve. Se colou código, o sítio pode tê-lo tirado: experimente a moldura ou o link simples.',
    ],
  },
  title: 'Está a funcionar?',
  summary: 'Indique o endereço da sua página. Vemo-la uma vez, como qualquer visitante, e dizemos o que encontramos.',
  address: 'Endereço da sua página',
  hint: 'Por exemplo https://www.your-parish.org.uk/groups',
  button: 'Ver',
  verdicts: {
    yes: 'Sim, está a funcionar.',
    nearly: 'Ainda não: há alguma coisa a corrigir.',
    link: 'Há um link para nós, mas nenhuma lista. Funciona, se era o que queria.',
    no: 'Não, não está lá.',
  },
  looked: (address) => `Vimos ${address}`,
  problems: 'O que corrigir',
  good: 'O que encontrámos',
  advice: 'Vale a pena saber',
  status: (status) => `Essa página responde com um erro (${status}). Abra-a no seu navegador e copie outra vez o endereço.`,
  noAddress: 'Escreva o endereço da sua página.',
  outbound: {
    'not-allowed': 'Só vemos sítios que qualquer pessoa pode abrir.',
    'no-such-host': 'Não há nenhum sítio neste endereço.',
    unreachable: 'Não foi possível chegar ao sítio.',
    certificate: 'O sítio não consegue provar que é ele próprio: o seu certificado não é bom.',
    slow: 'O sítio demorou demasiado a responder.',
    'too-large': 'A página é maior do que aquilo que lemos.',
    'wrong-type': 'Isso não é uma página Web.',
    'too-many-redirects': 'O endereço leva a outros demasiadas vezes.',
    malformed: 'Isto não está escrito como um endereço Web, ou o que lá responde não responde como um sítio.',
  },
  tooMuch: 'Já chega por uma hora. Volte mais tarde.',
  busy: 'Muitas pessoas estão a ver neste momento. Tente outra vez daqui a um minuto.',
  unread: 'A página está escrita de uma forma que não conseguimos ler. Veja-a por si, como visitante.',
  cut: 'A página é muito longa; só vimos a primeira parte.',
  back: 'Escolher o que pôr no seu sítio',
  kept: 'Não guardamos nada dela.',
};
