/**
 * Domains that many people share, so that an address there proves nothing about an organisation (decision 0038). Each with all under it. Our own list:
 * the list of public suffixes knows some of them, and says nothing of mail.
 */
import { getDomain } from 'tldts';
import { freeMailDomains } from '../personal/free-mail-domains.ts';

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Providers of private mailboxes: worldwide, then British access providers. */
const mail = words(`
  gmail.com googlemail.com google.com outlook.com outlook.co.uk hotmail.com hotmail.co.uk hotmail.fr live.com live.co.uk msn.com windowslive.com passport.com
  yahoo.com yahoo.co.uk yahoo.fr yahoo.de yahoo.ie yahoo.es yahoo.it yahoo.in ymail.com rocketmail.com myyahoo.com aol.com aol.co.uk aim.com
  icloud.com me.com mac.com privaterelay.appleid.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com tutamail.com keemail.me
  gmx.com gmx.co.uk gmx.net gmx.de gmx.at web.de mail.com email.com post.com usa.com consultant.com fastmail.com fastmail.fm fastmail.co.uk hushmail.com
  hush.com zoho.com zohomail.com zohomail.eu yandex.com yandex.ru mail.ru inbox.ru bk.ru list.ru inbox.com inbox.lv mail.ee seznam.cz wp.pl o2.pl interia.pl onet.pl op.pl
  free.fr orange.fr wanadoo.fr laposte.net sfr.fr libero.it virgilio.it t-online.de freenet.de abv.bg rediffmail.com qq.com 163.com 126.com naver.com
  duck.com mozmail.com relay.firefox.com simplelogin.com simplelogin.co anonaddy.com anonaddy.me addy.io hey.com posteo.de posteo.net posteo.uk mailbox.org runbox.com riseup.net
  disroot.org startmail.com mailfence.com ctemplar.com
  mailinator.com guerrillamail.com sharklasers.com grr.la 10minutemail.com temp-mail.org tempmail.com yopmail.com trashmail.com maildrop.cc getnada.com dispostable.com
  throwawaymail.com mintemail.com mohmal.com emailondeck.com fakeinbox.com mailnesia.com spamgourmet.com moakt.com tempr.email discard.email mailcatch.com 33mail.com
  btinternet.com btopenworld.com bt.com btconnect.com talk21.com sky.com virginmedia.com virgin.net ntlworld.com ntlworld.co.uk blueyonder.co.uk cableinet.co.uk
  talktalk.net talktalk.co.uk tiscali.co.uk lineone.net opal.net onetel.com onetel.net screaming.net worldonline.co.uk homechoice.co.uk toucansurf.com
  plus.net plus.com plusnet.com force9.co.uk force9.net f9.co.uk free-online.co.uk metronet.co.uk madasafish.com idnet.com idnet.co.uk
  demon.co.uk freeserve.co.uk fsnet.co.uk fslife.co.uk fsmail.net fsbusiness.co.uk freeuk.com freenetname.co.uk supanet.com orange.net orangehome.co.uk wanadoo.co.uk
  o2.co.uk o2email.co.uk o2mail.co.uk three.co.uk vodafone.net vodafone.co.uk ee.co.uk tesco.net postoffice.net post-office.co.uk zen.co.uk aaisp.net.uk
  waitrose.com ukgateway.net ukonline.co.uk uk2.net uwclub.net eclipse.co.uk dsl.pipex.com pipex.com pipex.net dial.pipex.com nildram.co.uk gotadsl.co.uk
  clara.co.uk clara.net claranet.co.uk clara.uk greenbee.net phonecoop.coop the-phone-co-op.co.uk gigaclear.com hyperoptic.com cityfibre.com
  mypostoffice.co.uk lycos.co.uk lycos.com netscape.net compuserve.com excite.com excite.co.uk doctors.org.uk doctors.net.uk nhs.net googlegroups.com groups.io
`);

/** Builders and hosts of websites, social networks, shops, event and form services, link pages, directories. */
const hosts = words(`
  wordpress.com wpcomstaging.com wpengine.com wix.com wixsite.com wixstudio.io editorx.io weebly.com weeblysite.com squarespace.com squarespace-cdn.com square.site strikingly.com
  webnode.com webnode.co.uk webnode.page jimdo.com jimdofree.com jimdosite.com yola.com yolasite.com moonfruit.com godaddysites.com godaddy.com secureserver.net
  site123.me webs.com freewebs.com tripod.com angelfire.com geocities.com angelfire.lycos.com bravenet.com bravesites.com 000webhostapp.com
  blogspot.com blogspot.co.uk blogger.com typepad.com typepad.co.uk livejournal.com tumblr.com medium.com substack.com ghost.io posthaven.com
  sites.google.com google.co.uk goo.gl page.link withgoogle.com business.site g.page docs.google.com forms.gle
  github.io github.com gitlab.io gitlab.com pages.dev workers.dev netlify.app netlify.com vercel.app now.sh herokuapp.com render.com onrender.com fly.dev web.app firebaseapp.com
  azurewebsites.net azurestaticapps.net cloudfront.net amazonaws.com sharepoint.com onmicrosoft.com microsoft.com office.com
  myshopify.com shopify.com bigcartel.com etsy.com ebay.co.uk ebay.com
  webflow.io webflow.com framer.website framer.app framer.ai carrd.co notion.site notion.so readymag.website cargo.site format.com mystrikingly.com simdif.com ucraft.net ucraft.site
  facebook.com fb.com fb.me m.me instagram.com threads.net twitter.com x.com t.co youtube.com youtu.be tiktok.com linkedin.com lnkd.in pinterest.com pinterest.co.uk
  snapchat.com whatsapp.com wa.me telegram.org t.me telegram.me discord.com discord.gg reddit.com nextdoor.com nextdoor.co.uk meetup.com flickr.com vimeo.com mastodon.social bsky.app spond.com
  eventbrite.com eventbrite.co.uk ticketsource.co.uk ticketsource.com trybooking.com ticketpass.org tickettailor.com buytickets.at skiddle.com allevents.in billetto.co.uk
  surveymonkey.com surveymonkey.co.uk typeform.com jotform.com mailchimp.com mailchi.mp campaign-archive.com us1.list-manage.com list-manage.com
  linktr.ee linktree.com beacons.ai bio.link campsite.bio lnk.bio milkshake.app bit.ly tinyurl.com ow.ly
  gofundme.com justgiving.com crowdfunder.co.uk localgiving.org virginmoneygiving.com totalgiving.co.uk givey.com easyfundraising.org.uk peoplesfundraising.com paypal.com paypal.me
  pitchero.com clubbuzz.co.uk teamup.com teamapp.com hitssports.com play-cricket.com clubspark.lta.org.uk lta.org.uk thefa.com fulltime.thefa.com mygameday.app classforkids.io
  hallmaster.co.uk v2.hallmaster.co.uk hallbookingonline.com villagehall.online skedda.com bookwhen.com schoolhire.co.uk sharesy.com venuehire.co.uk
  e-voice.org.uk btck.co.uk onesuffolk.net hugofox.com parish-council.com parishcouncil.net parish.uk parish-online.co.uk communitysite.co.uk visionict.com
  u3asites.org.uk u3asite.uk u3a.org.uk u3a.org womensinstitute.org.uk thewi.org.uk scouts.org.uk girlguiding.org.uk girlguides.org.uk sja.org.uk britishlegion.org.uk rotary.org
  rotarygbi.org ageuk.org.uk achurchnearyou.com churchofengland.org methodist.org.uk elydiocese.org royalbritishlegion.org.uk citizensadvice.org.uk
  charitycommission.gov.uk register-of-charities.charitycommission.gov.uk company-information.service.gov.uk companieshouse.gov.uk gov.uk www.gov.uk
  do-it.org volunteermatch.org charityjob.co.uk reachvolunteering.org.uk team-kinetic.com teamkinetic.co.uk
  cambridgeshire.net openplaces.co.uk yell.com thomsonlocal.com freeindex.co.uk 192.com scoot.co.uk tripadvisor.com tripadvisor.co.uk wikipedia.org wikimedia.org
  fasthosts.co.uk livesites.fasthosts.co.uk 123-reg.co.uk ionos.co.uk one.com heartinternet.co.uk hostinger.com hostingersite.com bluehost.com site5.com tsohost.com
  freeola.com freeola.net yolasite.com atspace.com awardspace.com byethost.com infinityfree.net rf.gd epizy.com zyrosite.com mozello.com mozellosite.com
  plus.com force9.co.uk freeserve.co.uk btinternet.co.uk talktalk.net ntlworld.com
`);

const within = (set: ReadonlySet<string>, host: string) => {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  return labels.some((_, index) => set.has(labels.slice(index).join('.')));
};
/** `gov.uk` and `google.com` would take all that is under them with it. */
const onlyItself = new Set(['gov.uk', 'bt.com', 'google.com', 'microsoft.com', 'company.site', 'doctors.org.uk']);
const mailWithin = new Set([...mail, ...freeMailDomains]);
const hostsWithin = new Set([...hosts].filter((name) => !onlyItself.has(name)));

export const isFreeMail = (host: string): boolean => within(mailWithin, host);

/** Mail or hosting that many share. */
export const isShared = (host: string): boolean => isFreeMail(host) || within(hostsWithin, host) || onlyItself.has(host.toLowerCase());

/**
 * Under these, one registered name often serves several bodies: a council's site holds its parishes', a trust's its surgeries'. Only the very same
 * host proves anything.
 */
const equalOnly = /\.(?:gov|nhs|sch|ac|police|mod|parliament)\.uk$/;

/** The part of a host name that one organisation registered; null for shared ones and for what is no public name. */
export function ownDomain(host: string): string | null {
  const plain = host
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\./, '');
  if (!/^[a-z0-9.-]{4,253}$/.test(plain) || isShared(plain)) return null;
  // Private suffixes too: each name under wordpress.com would count as registered, and is refused above; others are hosts we have not heard of.
  const domain = getDomain(plain, { allowPrivateDomains: true });
  const registered = getDomain(plain);
  if (!domain || domain !== registered || isShared(domain)) return null;
  return equalOnly.test(`.${plain}`) ? plain : domain;
}
