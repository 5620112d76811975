/** The builder's own words, and what is said of a page that was looked at, in the Portuguese of Portugal. What WordPress and others call their buttons stays as it stands there. */
import { counted } from '../../parts/language.ts';
import { andWords } from '../../parts/words.ts';
import type { ElementName } from '../elements.ts';
import type { Words } from './en.ts';

const inPlace = (what: string) => (place: string) => (place ? `${what} em ${place}` : what);
const forPlace = (what: string) => (place: string) => (place ? `${what}: ${place}` : what);

const elements: Words['elements'] = {
  groups: { name: 'Grupos', hint: 'clubes, associações e serviços: quando se reúnem, como participar' },
  venues: { name: 'Salas para alugar', hint: 'salões e salas: quantas pessoas levam, quanto custam' },
  funding: { name: 'Financiamento', hint: 'apoios a que se pode concorrer: quanto, até quando' },
  volunteering: { name: 'Como ajudar', hint: 'voluntariado, de uma tarde a um lugar na junta' },
  events: { name: 'O que há para fazer', hint: 'eventos, os mais próximos primeiro' },
  search: { name: 'Pesquisar tudo', hint: 'uma só caixa para grupos, salas, financiamento, voluntariado e eventos' },
  'funding-alerts': { name: 'Avisos de financiamento', hint: 'um formulário: saber por e-mail de novos financiamentos' },
  suggest: { name: 'Sugerir uma entrada', hint: 'um formulário: acrescentar um grupo em falta' },
  eligibility: { name: 'Podemos candidatar-nos?', hint: 'um formulário: que fundos estão abertos a um grupo' },
  place: { name: 'O seu lugar em resumo', hint: 'tudo para uma aldeia, uma cidade ou um distrito' },
};
const called = (tag: string) => elements[tag.replace('fingerpost-', '') as ElementName]?.name ?? tag;

const strong = {
  text: { good: 'O texto lê-se', bad: 'Esta cor do texto é' },
  link: { good: 'Um link lê-se', bad: 'Esta cor dos links é' },
  focus: { good: 'O contorno do que está escolhido vê-se', bad: 'Esta cor do contorno é' },
  'field-line': { good: 'A margem de um campo vê-se', bad: 'Esta cor da margem é' },
};

export const words: Words = {
  elements,
  titles: {
    groups: inPlace('Grupos'),
    venues: inPlace('Salas para alugar'),
    funding: forPlace('Financiamento'),
    volunteering: inPlace('Como ajudar'),
    events: inPlace('O que há para fazer'),
    search: forPlace('Grupos, salas, financiamento e eventos'),
    'funding-alerts': forPlace('Avisos de financiamento'),
    suggest: inPlace('Acrescentar um grupo'),
    eligibility: forPlace('A que fundos nos podemos candidatar?'),
    place: (place) => (place ? `${place} em resumo` : 'O seu lugar em resumo'),
  },
  hosts: {
    wordpress: {
      name: 'WordPress',
      code: 'Código para o WordPress',
      steps: [
        'Abra a sua página no WordPress e escolha «Edit».',
        'Copie o código. Carregue num parágrafo vazio e cole: torna-se um bloco «Custom HTML». (Ou acrescente um bloco «Custom HTML» e cole aí.)',
        'Carregue em «Update» e veja a página como visitante.',
      ],
      note: 'Se a primeira linha desaparecer quando guarda, o seu WordPress não permite scripts. Escolha a moldura ou o link simples.',
    },
    shortcode: {
      name: 'WordPress, com o nosso plugin',
      code: 'Código curto',
      steps: [
        'Transfira o plugin. Quem cuida do seu WordPress acrescenta-o uma vez: «Plugins», «Add New», «Upload Plugin».',
        'Copie o código curto e cole-o na sua página, num parágrafo só dele. Ou acrescente o bloco «Fingerpost».',
        'Carregue em «Update» e veja a página.',
      ],
      note: '',
    },
    script: {
      name: 'Outro sítio que deixa colar código',
      code: 'Código',
      steps: [
        'Descubra onde o seu sítio aceita código. Pode chamar-se «HTML», «Embed», «Source» ou «Custom code».',
        'Copie o código e cole-o onde a lista deve ficar.',
        'Guarde e veja a página.',
      ],
      note: '',
    },
    frame: {
      name: 'Uma moldura, onde os scripts não são permitidos',
      code: 'Código da moldura',
      steps: [
        'Copie o código e cole-o onde o seu sítio aceita HTML.',
        'Se a página mostrar espaço a menos ou a mais, mude o número depois de height.',
      ],
      note: 'Uma moldura mantém a mesma altura. A lista desliza dentro dela.',
    },
    drupal: {
      name: 'Drupal',
      code: 'Código para o Drupal',
      steps: [
        'Edite a sua página e ponha «Text format», por baixo do texto, em «Full HTML». Se não estiver lá, pergunte a quem cuida do sítio.',
        'Carregue em «Source», copie o código e cole-o onde a lista deve ficar.',
        'Carregue em «Save».',
      ],
      note: 'Se o Drupal tirar o código, escolha a moldura.',
    },
    wix: {
      name: 'Wix',
      code: 'Endereço para o Wix',
      steps: [
        'No editor do Wix escolha «Add Elements», «Embed Code» e depois «Embed a Site».',
        'Copie o endereço e cole-o por baixo de «What’s the website address?».',
        'Desenhe a caixa com a largura da página e mais ou menos a altura do ecrã. Publique.',
      ],
      note: '',
    },
    link: {
      name: 'Um link simples',
      code: 'O link',
      steps: ['Copie o link e cole-o onde o seu sítio aceita HTML.', 'Ou faça um link como sempre faz, para o endereço que está nele.'],
      note: 'Leva à mesma lista nas nossas páginas e funciona em todo o lado.',
    },
    feed: {
      name: 'WordPress.com sem scripts: uma fonte',
      code: 'Endereço da fonte',
      steps: [
        'Edite a sua página e acrescente o bloco chamado «RSS».',
        'Copie o endereço, cole-o no bloco e escolha «Use URL».',
        'Carregue em «Update».',
      ],
      note: 'O bloco mostra as entradas mais recentes, com os nomes como links.',
    },
  },
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
  title: 'Ponha o Fingerpost no seu sítio Web',
  summary: 'Escolha o que mostrar, copie o código, cole-o na sua página. Não custa nada, e não é preciso inscrever-se.',
  breadcrumb: 'No seu sítio',
  description: 'Grupos, salas, financiamento e eventos no seu próprio sítio: escolha, copie, cole.',
  what: 'O que quer mostrar?',
  where: 'Onde?',
  place: 'Aldeia, cidade, distrito ou código postal',
  placeHint: 'Deixe em branco para todo o condado.',
  reach: 'O que conta',
  reachPlace: 'o que é para as pessoas de lá, onde quer que esteja',
  reachNear: 'o que está perto, o mais próximo primeiro',
  within: 'A que distância, se for perto',
  anyDistance: 'qualquer distância',
  miles: (miles) => `cerca de ${counted(miles, { one: 'milha', many: 'de milhas', other: 'milhas' })}`,
  narrower: 'Só uma parte',
  narrowerHint: 'Deixe vazio e não assinale nada para ter tudo.',
  themes: 'Sobre',
  audiences: 'Para',
  limit: 'Quantos de cada vez',
  usual: 'como de costume',
  more: 'Mais escolhas',
  looks: 'O aspeto',
  layout: 'Mostrado como',
  layouts: { list: 'uma lista', cards: 'cartões', table: 'uma tabela', map: 'uma lista com um mapa' },
  controlsLegend: 'Por que podem pesquisar os visitantes',
  questionsLegend: 'O que se pergunta aos visitantes',
  heading: 'Título',
  headingHint: 'Deixe em branco para «{0}».',
  headingLevel: 'Tamanho do título',
  headingLevels: ['1: o título da própria página', '2: uma parte da página (o habitual)', '3: abaixo de uma parte', '4', '5', '6'],
  noHeading: 'sem título',
  language: 'Língua dos botões e das etiquetas da lista',
  colours: 'Cores',
  themeNone: 'como a minha página: as suas letras e cores',
  themeNames: { plain: 'simples: preto sobre branco', council: 'junta: azul-escuro', village: 'aldeia: verde sobre creme' },
  own: 'usar cores próprias',
  colourNames: {
    'colour-text': 'O texto',
    'colour-link': 'Os links',
    'colour-background': 'O fundo',
    'colour-focus': 'Contorno do que está escolhido',
    'colour-field-line': 'Margem de um campo',
  },
  font: 'Letras',
  fonts: { sans: 'simples', wide: 'simples, largas', serif: 'com serifas' },
  asTheme: 'como acima',
  radius: 'Cantos',
  corners: { square: 'retos', soft: 'um pouco arredondados', round: 'redondos' },
  button: 'Mostrar',
  waiting: 'O que escolher aparece aqui, com o código para copiar.',
  wrongPlace: {
    several: (typed) => `«${typed}» pode ser vários lugares. Qual quer dizer?`,
    like: (typed) => `Não encontrámos «${typed}». Será um destes?`,
    none: (typed) => `Não encontrámos «${typed}». Veja como está escrito, ou indique uma aldeia ou cidade próxima.`,
    postcode: (postcode) => `Não conhecemos o código postal ${postcode}. Indique antes o nome de uma aldeia ou cidade.`,
    needed: 'Diga que aldeia, cidade ou distrito.',
  },
  postcodeIn: (postcode, place) => `${postcode} fica provavelmente em ${place}, por isso será para ${place}.`,
  preview: 'Como vai ficar',
  previewWidths: 'Largura a que se mostra',
  widths: { phone: 'um telemóvel', column: 'uma coluna', full: 'a página toda' },
  previewTitle: (title) => `Pré-visualização: ${title}`,
  previewPlain: 'Sem scripts, é assim que a moldura vai ficar.',
  made: (title) => `Pronto: ${title}.`,
  paste: 'Copie isto para a sua página',
  pasteLead: 'Escolha com que é feito o seu sítio.',
  copy: 'Copiar',
  copied: 'Copiado. Agora cole na sua página.',
  notCopied: 'O seu navegador não nos deixou copiar. Carregue na caixa, selecione tudo e copie.',
  plugin: 'Transferir o plugin (um ficheiro zip)',
  noFeed: 'Não há uma fonte disto: escolha o link simples.',
  share: 'Para voltar a isto, ou enviar a um colega, guarde este endereço:',
  shareLink: 'estas escolhas',
  checkLead: 'Quando estiver na sua página, veja se funciona:',
  checkLink: 'Está a funcionar?',
  checks: 'Lê-se bem?',
  checksGround: 'Contamos com uma página branca: se a sua tiver outra cor, escolha-a acima.',
  check: ({ of, passes, ratio, least, ground, isPale }) => {
    const on = ground === '#ffffff' ? 'sobre branco' : 'sobre este fundo';
    if (passes) return `${strong[of].good} ${on}: ${ratio} para 1, precisa de ${least}.`;
    return `${strong[of].bad} demasiado ${isPale ? 'clara' : 'escura'} ${on}: ${ratio} para 1, precisa de ${least}.`;
  },
  tryColour: (colour) => `Experimente ${colour}`,
  live: {
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
  },
};
