#pragma once
// CoverMatter: what the cover of a congress document says beside the title (B-01). From the front
// matter, and where that is silent from the line below the title: ——2024年1月8日在…会议上 (P-16).
#include <string>
#include <tuple>

#include "report/rich_text.h"

namespace banxin {

struct Report;

// As given in the front matter; empty = not given.
struct CoverMatter {
  RichText paper;   // 文件（三）, behind the meeting's name
  RichText notice;  // 会后收回
  RichText organ;   // 大会秘书处
  auto fields() const { return std::tie(paper, notice, organ); }
  friend bool operator==(const CoverMatter&, const CoverMatter&) = default;
};

// As printed.
struct CoverText {
  RichText paper;  // ××市第十八届人民代表大会第三次会议文件（三）; the meeting alone if no paper is
                   // given
  RichText notice;
  RichText title;
  RichText organ;
  RichText date;  // 2024年1月: without a day
  RichText meeting;
  RichText speaker;  // empty = none
  RichText day;      // 2024年1月8日: the date in full
};

CoverText cover_text(const Report& report);

}  // namespace banxin
