#pragma once
// The front matter of a source text: TOML between a first line +++ and the next line +++.
//
//   title subtitle speaker meeting date layout   texts        data   a list of texts
//
// and of an official document, each key also in Chinese:
//
//   serial 份号  secrecy 密级  urgency 紧急程度  document_number 发文字号                    texts
//   printed_by 印发机关  printed_on 印发日期                                             texts
//   issuer 发文机关  signatory 签发人  copies_to 抄送           a text or a list   seal 印章 true,
//   false
#include <string>
#include <string_view>

#include "base/problem.h"
#include "report/front_matter.h"

namespace banxin {

struct TakenFrontMatter {
  FrontMatter front;
  std::size_t length = 0;  // characters up to the text itself; 0 = there is none
  int lines = 0;
  Problems problems;
};

// Errors, with the lines of the file: front-matter.open, toml.syntax, toml.value, toml.unknown-key.
TakenFrontMatter take_front_matter(std::u32string_view text, const std::string& file);

}  // namespace banxin
