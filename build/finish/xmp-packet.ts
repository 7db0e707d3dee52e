import type { DocumentInformation } from './information.ts';

/** Gives the XMP packet of a book (ISO 16684-1): Dublin Core, dates, producer, ids. */
export function xmpPacket(information: DocumentInformation, id: string): string {
  const date = information.date.toISOString().replace(/\.\d+Z$/, 'Z');
  const languages = [...new Set([information.language, ...Object.keys(information.titles)])];
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">',
    '<dc:format>application/pdf</dc:format>',
    `<dc:identifier>${escapeXml(information.identifier)}</dc:identifier>`,
    `<dc:title><rdf:Alt>${titles(information)}</rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq>${information.authors.map(listItem).join('')}</rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag>${languages.map(listItem).join('')}</rdf:Bag></dc:language>`,
    `<pdf:Producer>${escapeXml(information.producer)}</pdf:Producer>`,
    `<xmp:CreatorTool>${escapeXml(information.producer)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    `<xmpMM:DocumentID>uuid:${uuid(id)}</xmpMM:DocumentID>`,
    '</rdf:Description>',
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

function titles(information: DocumentInformation): string {
  const others = Object.entries(information.titles).map(([language, title]) => alternative(language, title));
  return [alternative('x-default', information.title), ...others].join('');
}

function alternative(language: string, text: string): string {
  return `<rdf:li xml:lang="${escapeXml(language)}">${escapeXml(text)}</rdf:li>`;
}

function listItem(text: string): string {
  return `<rdf:li>${escapeXml(text)}</rdf:li>`;
}

function uuid(id: string): string {
  return [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20, 32)].join('-');
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
