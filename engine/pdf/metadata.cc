#include "pdf/metadata.h"

#include <string_view>

#include "base/utf8.h"

namespace banxin {
namespace {

std::string escape_xml(std::string_view utf8) {
  std::string out;
  for (const char c : utf8) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else {
      out.push_back(c);
    }
  }
  return out;
}

// PDF/A lets a packet use only schemas that it or XMP itself describes (ISO 19005-2 6.6.2.3.3);
// pdfuaid is none of XMP's.
constexpr std::string_view kUaSchema =
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 that the document follows"
    "</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n";

std::string claim_properties(Claims claims) {
  std::string out;
  if (claims.pdfa) {
    out += "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>U</pdfaid:conformance>\n";
  }
  if (claims.pdfua) out += "<pdfuaid:part>1</pdfuaid:part>\n";
  if (claims.pdfa && claims.pdfua) out += kUaSchema;
  return out;
}

}  // namespace

std::u32string legal_characters(const std::u32string& text) {
  std::u32string out;
  for (const char32_t c : text) {
    const bool control = c < U' ' && c != U'\t' && c != U'\n';
    const bool illegal =
        control || (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF || c > 0x10FFFF;
    if (!illegal) out.push_back(c);
  }
  return out;
}

std::string make_metadata(const DocumentInfo& info, Claims claims) {
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
      " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
      " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
      " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
      " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
      " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
      "<dc:format>application/pdf</dc:format>\n";
  const std::u32string title = legal_characters(info.title);
  if (!title.empty()) {
    out += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escape_xml(to_utf8(title)) +
           "</rdf:li></rdf:Alt></dc:title>\n";
  }
  if (!info.language.empty()) {
    out += "<dc:language><rdf:Bag><rdf:li>" + escape_xml(info.language) +
           "</rdf:li></rdf:Bag></dc:language>\n";
  }
  out += "<pdf:Producer>";
  out += kProducer;
  out += "</pdf:Producer>\n";
  out += claim_properties(claims);
  out +=
      "</rdf:Description>\n"
      "</rdf:RDF>\n"
      "</x:xmpmeta>\n"
      "<?xpacket end=\"r\"?>\n";
  return out;
}

}  // namespace banxin
