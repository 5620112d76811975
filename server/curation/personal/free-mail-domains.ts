/** Domains at which anybody can have a mailbox: an address there says nothing of a body. */
export const freeMailDomains: ReadonlySet<string> = new Set(
  `aim.com aol.com aol.co.uk blueyonder.co.uk btinternet.com btopenworld.com bt.com cantab.net duck.com fastmail.com fastmail.fm fsmail.net
  fsnet.co.uk freeserve.co.uk gmail.com gmx.com gmx.co.uk googlemail.com hey.com hotmail.com hotmail.co.uk hushmail.com icloud.com inbox.com
  live.com live.co.uk lineone.net mac.com mail.com mail.ru me.com msn.com ntlworld.com o2.co.uk onetel.com orange.net outlook.com outlook.co.uk
  plus.com plusnet.com pm.me proton.me protonmail.com rocketmail.com sky.com talk21.com talktalk.net talktalk.co.uk tiscali.co.uk tutanota.com
  tuta.io uwclub.net virginmedia.com virgin.net wanadoo.co.uk yahoo.com yahoo.co.uk yahoo.ie yandex.com ymail.com zen.co.uk zoho.com`.split(
    /\s+/,
  ),
);
