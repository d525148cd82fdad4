#pragma once
// OfficialMatter: what the front matter says of an official document (公文) beside its text: 版头
// and 版记 of GB/T 9704 7.2 and 7.4.
#include <optional>
#include <tuple>
#include <vector>

#include "report/rich_text.h"

namespace banxin {

struct OfficialMatter {
  RichText serial;               // 份号
  RichText secrecy;              // 密级★保密期限
  RichText urgency;              // 紧急程度
  std::vector<RichText> issuer;  // 发文机关标志: one organ an entry; 文件 may be the last
  RichText document_number;      // 发文字号
  std::vector<RichText> signatories;  // 签发人, of a document to a higher organ
  RichText copies_to;                 // 抄送
  RichText printed_by;                // 印发机关
  RichText printed_on;                // 印发日期
  std::optional<bool> seal;           // whether room is kept for one (P-23)
  bool empty() const { return *this == OfficialMatter{}; }
  auto fields() const {
    return std::tie(serial, secrecy, urgency, issuer, document_number, signatories, copies_to,
                    printed_by, printed_on, seal);
  }
  friend bool operator==(const OfficialMatter&, const OfficialMatter&) = default;
};

}  // namespace banxin
