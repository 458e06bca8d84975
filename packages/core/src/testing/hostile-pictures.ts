const S = 'xmlns="http://www.w3.org/2000/svg"';
const X = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
const H = 'xmlns:h="http://www.w3.org/1999/xhtml"';
const svg = (inside: string, attributes = ''): string => `<svg ${S} ${attributes}>${inside}</svg>`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Characters as bytes of the same number. */
const raw = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string, little: boolean): Uint8Array =>
  raw(
    `${little ? '\xff\xfe' : '\xfe\xff'}${[...text].map((sign) => (little ? `${sign}\0` : `\0${sign}`)).join('')}`,
  );
const nested = (depth: number): string => {
  const uses = (n: number): string => `<use href="#g${n}"/>`.repeat(10);
  const groups = Array.from({ length: depth }, (_, n) => `<g id="g${n + 1}">${uses(n)}</g>`);
  return `<defs><g id="g0"><path d="M0 0"/></g>${groups.join('')}</defs><use href="#g${depth}"/>`;
};

/** SVG files that run a script, load from elsewhere or contain more than a picture, by their attack. */
export const hostilePictures: Readonly<Record<string, Uint8Array>> = {
  'a script': bytes(svg('<script>alert(1)</script>')),
  'a script from elsewhere': bytes(svg('<script href="https://a.example/x.js"/>')),
  'a prefix': bytes('<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>alert(1)</s:script></s:svg>'),
  'a prefix beyond ASCII': bytes(
    '<ж:svg xmlns:ж="http://www.w3.org/2000/svg"><ж:script>alert(1)</ж:script></ж:svg>',
  ),
  'a prefix with a middle dot': bytes(
    '<a·b:svg xmlns:a·b="http://www.w3.org/2000/svg"><a·b:script>alert(1)</a·b:script></a·b:svg>',
  ),
  'a prefix declared again inside': bytes(
    svg(
      '<g xmlns:x="http://www.w3.org/1999/xhtml"><x:script>alert(1)</x:script></g>',
      `xmlns:x="${'http://www.inkscape.org/namespaces/inkscape'}"`,
    ),
  ),
  'a script in what programs write for themselves': bytes(
    svg(
      '<metadata><i:x><script>alert(1)</script></i:x></metadata>',
      'xmlns:i="http://www.inkscape.org/namespaces/inkscape"',
    ),
  ),
  'no namespace': bytes('<svg><script>alert(1)</script></svg>'),
  'XHTML as the root': bytes(
    '<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:script>alert(1)</h:script></h:html>',
  ),
  'a default of ATTLIST': bytes(`<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>${svg('')}`),
  'an address of ATTLIST': bytes(
    `<!DOCTYPE svg [<!ATTLIST a href CDATA "java&#x73;cript:alert(1)">]>${svg('<a><text y="20">x</text></a>')}`,
  ),
  'an entity': bytes(`<!DOCTYPE svg [<!ENTITY e "&#60;script>alert(1)&#60;/script>">]>${svg('&e;')}`),
  'an entity from elsewhere': bytes(`<!DOCTYPE svg [<!ENTITY e SYSTEM "https://a.example/x">]>${svg('&e;')}`),
  'a document type': bytes(
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
  ),
  'many entities': bytes(
    `<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>${svg('<text>&b;</text>')}`,
  ),
  'a style sheet by an instruction': bytes(`<?xml-stylesheet href="https://a.example/x.css"?>${svg('')}`),
  'a style sheet by an instruction inside': bytes(svg('<?xml-stylesheet href="https://a.example/x.css"?>')),
  'ISO-2022-JP': raw(
    `<?xml version="1.0" encoding="iso-2022-jp"?>${svg('<scr\x1b(Bipt>alert(1)</scr\x1b(Bipt>')}`,
  ),
  'a handler in ISO-2022-JP': raw(
    `<?xml version="1.0" encoding="iso-2022-jp"?>${svg('', 'on\x1b(Bload="alert(1)"')}`,
  ),
  'UTF-7': bytes(`<?xml version="1.0" encoding="utf-7"?>${svg('+ADw-script+AD4-alert(1)+ADw-/script+AD4-')}`),
  'UTF-16, little end first': utf16(svg('<script>alert(1)</script>'), true),
  'UTF-16, big end first': utf16(svg('<script>alert(1)</script>'), false),
  'no UTF-8': raw(svg('<text>\xe9</text><script>alert(1)</script>')),
  'XML 1.1': bytes(`<?xml version="1.1"?>${svg('')}`),
  'a handler': bytes(svg('', 'onload="alert(1)"')),
  'a handler in capitals': bytes(svg('', 'ONLOAD="alert(1)"')),
  'a handler over lines': bytes(svg('', 'onload\n=\n"alert(1)"')),
  'a handler after a hard blank': bytes(svg('', '\u00a0onload="alert(1)"')),
  'a handler of an animation': bytes(svg('<animate attributeName="x" dur="1s" onbegin="alert(1)"/>')),
  'a handler after a line separator': bytes(svg('<animateMotion onbegin\u2028="alert(1)"/>')),
  'an animated address': bytes(
    svg('<a><text y="20">x</text><animate attributeName="href" values="javascript:alert(1)"/></a>'),
  ),
  'an address set': bytes(
    svg('<a><text y="20">x</text><set attributeName="xlink:href" to="javascript:alert(1)"/></a>'),
  ),
  'an animated handler': bytes(svg('<set attributeName="onmouseover" to="alert(1)"/>')),
  'an animated style': bytes(svg('<set attributeName="style" to="fill:url(https://a.example/x)"/>')),
  'a colour set to an address': bytes(
    svg('<rect><set attributeName="fill" to="url(https://a.example/x#y)"/></rect>'),
  ),
  'a style that imports': bytes(svg('<style>@import "https://a.example/x.css";</style>')),
  'a style that imports by an escape': bytes(svg('<style>@\\69mport "https://a.example/x.css";</style>')),
  'a style that imports in CDATA': bytes(
    svg('<style><![CDATA[@import "https://a.example/x.css";]]></style>'),
  ),
  'a font from elsewhere': bytes(
    svg(
      '<style>@font-face{font-family:x;src:url(https://a.example/x)}</style><text font-family="x">x</text>',
    ),
  ),
  'an address in a style': bytes(svg('<rect style="fill:url(https://a.example/x#y)"/>')),
  'an address in a style by an escape': bytes(svg('<rect style="fill:u\\72l(https://a.example/x#y)"/>')),
  'an address in a style in capitals': bytes(
    svg('<style>svg{background:URL("https://a.example/x")}</style>'),
  ),
  'an address in a style without url': bytes(
    svg('<style>svg{background:image-set("https://a.example/x" 1x)}</style>'),
  ),
  'an address in a style with src': bytes(svg('<style>svg{background:src("https://a.example/x")}</style>')),
  'an address in an attribute that draws': bytes(
    svg('<rect filter="url(https://a.example/x#y)" fill="red"/>'),
  ),
  'a cursor from elsewhere': bytes(svg('<rect cursor="url(https://a.example/x), auto"/>')),
  'another base': bytes(svg('<rect fill="url(#x)"/>', 'xml:base="https://a.example/"')),
  'a picture from elsewhere': bytes(svg('<image href="https://a.example/a.png" width="9" height="9"/>')),
  'a picture within': bytes(svg('<image href="data:image/svg+xml,x" width="9" height="9"/>')),
  'a filter that loads': bytes(svg('<filter id="f"><feImage href="https://a.example/a.png"/></filter>')),
  'a use from elsewhere': bytes(svg('<use href="https://a.example/a.svg#x"/>')),
  'a use from a neighbour': bytes(svg('<use href="other.svg#x"/>')),
  'a use from elsewhere, as it was written once': bytes(
    svg('<use xlink:href="https://a.example/a.svg#x"/>', X),
  ),
  'a use by another prefix': bytes(
    svg('<use y:href="https://a.example/a.svg#x"/>', 'xmlns:y="http://www.w3.org/1999/xlink"'),
  ),
  'a link that runs': bytes(svg('<a href="javascript:alert(1)"><text y="20">x</text></a>')),
  'a link with blanks that runs': bytes(svg('<a href="java&#9;script:alert(1)"><text y="20">x</text></a>')),
  'XHTML in it': bytes(svg('<h:body/>', H)),
  'a frame in XHTML': bytes(svg('<h:iframe srcdoc="&lt;script>alert(1)&lt;/script>"/>', H)),
  'a picture in XHTML': bytes(svg('<h:img src="https://a.example/x.png" onerror="alert(1)"/>', H)),
  'XHTML by a prefix beyond ASCII': bytes(
    svg('<ж:script>alert(1)</ж:script>', 'xmlns:ж="http://www.w3.org/1999/xhtml"'),
  ),
  'a refresh': bytes(svg('<h:meta http-equiv="refresh" content="0;url=https://a.example/"/>', H)),
  'a sheet linked': bytes(svg('<h:link rel="stylesheet" href="https://a.example/x.css"/>', H)),
  'a form': bytes(svg('<h:form action="https://a.example/"><h:input name="password"/></h:form>', H)),
  'a page within': bytes(
    svg('<foreignObject width="9" height="9"><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
  ),
  'XHTML in a title': bytes(svg('<title><h:script>alert(1)</h:script></title>', H)),
  MathML: bytes(svg('<m:maction xmlns:m="http://www.w3.org/1998/Math/MathML" href="javascript:alert(1)"/>')),
  'XML Events': bytes(
    svg('<e:listener event="load" handler="#x"/>', 'xmlns:e="http://www.w3.org/2001/xml-events"'),
  ),
  'a handler element': bytes(svg('<handler type="text/javascript">alert(1)</handler>')),
  XSLT: bytes(svg('<x:transform/>', 'xmlns:x="http://www.w3.org/1999/XSL/Transform"')),
  'a comment that splits': bytes(`<svg ${S}><scr<!-- -->ipt>alert(1)</script></svg>`),
  'an attribute twice': bytes(`<svg ${S} id="a" id="b"/>`),
  'a prefix that is not declared': bytes(`<svg ${S}><x:script>alert(1)</x:script></svg>`),
  'what comes after the end': bytes(`${svg('')}<script>alert(1)</script>`),
  'an element unknown': bytes(svg('<video href="https://a.example/x"/>')),
  'an attribute unknown': bytes(svg('<rect src="https://a.example/x"/>')),
  'what grows without bound': bytes(svg(nested(9))),
  'what holds itself': bytes(svg('<g id="a"><use href="#a"/></g>')),
  'deep nesting': bytes(svg('<g>'.repeat(5000) + '</g>'.repeat(5000))),
  nothing: bytes(''),
  'no SVG': bytes('\x89PNG'),
};

/** SVG files as programs and people write them, which contain only a picture. */
export const quietPictures: Readonly<Record<string, Uint8Array>> = {
  'a shape': bytes(svg('<rect width="9" height="9" fill="#2f5d8a"/>')),
  'a declaration, a mark of the encoding and comments': bytes(
    `\ufeff<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- drawn by hand -->\n${svg('<path d="M0 0h9"/>')}\n<!-- end -->`,
  ),
  'a prefix of its own': bytes(
    '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:rect width="9" height="9"/></s:svg>',
  ),
  'gradients, masks, filters and markers of its own': bytes(
    svg(
      `<defs><linearGradient id="g" x1="0" x2="1" gradientUnits="objectBoundingBox"><stop offset="5%" stop-color="gold"/></linearGradient>
      <filter id="f"><feGaussianBlur in="SourceGraphic" stdDeviation="2"/></filter><clipPath id="c"><circle r="5"/></clipPath></defs>
      <rect fill="url(#g)" filter="url('#f')" clip-path='url("#c")' style="stroke: rgb(1, 2, 3); fill: url(#g)"/>`,
      'viewBox="0 0 10 10" preserveAspectRatio="xMidYMid"',
    ),
  ),
  'a style with a dark edition': bytes(
    svg(
      '<style type="text/css"><![CDATA[.a{fill:#fff}@media (prefers-color-scheme: dark){.a{fill:rgb(0 0 0 / 50%)}}]]></style><text class="a" y="20">A “title” (of 1950)</text>',
    ),
  ),
  'an animation': bytes(
    svg(
      '<circle r="5"><animate attributeName="r" values="1;5;1" dur="2s" repeatCount="indefinite"/><animateTransform attributeName="transform" type="rotate" from="0" to="360" dur="3s"/></circle>',
    ),
  ),
  'a use, old and new': bytes(
    svg('<defs><g id="a"><path d="M0 0"/></g></defs><use href="#a"/><use xlink:href="#a" x="5"/>', X),
  ),
  'what Inkscape writes': bytes(
    svg(
      `<sodipodi:namedview id="base" pagecolor="#ffffff" inkscape:zoom="1.4" inkscape:current-layer="layer1"/>
      <metadata id="m"><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></metadata>
      <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1"><path style="fill:#000000;stroke-width:0.26px;-inkscape-stroke:none" d="m 1,2 3,4 z" id="p1" sodipodi:nodetypes="ccc"/></g>`,
      `width="210mm" height="297mm" version="1.1" inkscape:version="1.3" sodipodi:docname="a.svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ),
  ),
  'text of any script, and signs by number': bytes(
    svg(
      '<title>한국 지도</title><desc>A map &amp; more</desc><text xml:space="preserve" aria-label="f(x)">é&#x301; &lt;1950&gt;</text>',
    ),
  ),
};
