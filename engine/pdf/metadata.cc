#include "pdf/metadata.h"

#include <string_view>

#include "base/utf8.h"

namespace banxin {
namespace {

// Characters that XML 1.0 forbids are dropped.
std::string escape_xml(std::string_view utf8) {
  std::string out;
  for (const char c : utf8) {
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '\t' || c == '\n' || static_cast<unsigned char>(c) >= ' ') {
      out.push_back(c);
    }
  }
  return out;
}

std::u32string legal_characters(const std::u32string& text) {
  std::u32string out;
  for (const char32_t c : text) {
    const bool illegal = (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF || c > 0x10FFFF;
    if (!illegal) out.push_back(c);
  }
  return out;
}

}  // namespace

std::string make_metadata(const DocumentInfo& info) {
  std::string out =
      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"
      "<dc:format>application/pdf</dc:format>\n";
  if (!info.title.empty()) {
    out += "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
           escape_xml(to_utf8(legal_characters(info.title))) + "</rdf:li></rdf:Alt></dc:title>\n";
  }
  if (!info.language.empty()) {
    out += "<dc:language><rdf:Bag><rdf:li>" + escape_xml(info.language) +
           "</rdf:li></rdf:Bag></dc:language>\n";
  }
  out += "<pdf:Producer>";
  out += kProducer;
  out +=
      "</pdf:Producer>\n"
      "</rdf:Description>\n"
      "</rdf:RDF>\n"
      "</x:xmpmeta>\n"
      "<?xpacket end=\"r\"?>\n";
  return out;
}

}  // namespace banxin
