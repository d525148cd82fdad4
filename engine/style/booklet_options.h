#pragma once
// BookletOptions: what a booklet has beside the report (TYPOGRAPHY §4.2, B-30).
#include <array>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "base/length.h"

namespace banxin {

using namespace literals;

// Where the delegate's block stands on the cover: at the top on the right, or above the organ.
enum class PersonalPlace { top, foot };
constexpr std::array<std::string_view, 2> kPersonalPlaceNames = {"top", "foot"};

struct BookletOptions {
  bool cover = false;       // 封面 in front, with a blank 封二
  bool back_cover = false;  // a blank 封三 and 封底 behind all
  int title_height = 400;   // thousandths of the page above the middle of the cover's title
  // Lines of the delegate's block; {姓名} is that column of the list. A line of which all columns
  // are empty is not printed.
  std::vector<std::string> personal = {};
  PersonalPlace personal_place = PersonalPlace::top;
  Length personal_width = 54_mm;
  std::string qr = {};     // text of a QR code below those lines, with columns; empty = none (B-33)
  Length qr_size = 18_mm;  // its side, the quiet zone in it
  bool serial_on_pages = false;  // 编号 beside each page's number; only with 会后收回 (B-30)
  auto fields() const {
    return std::tie(cover, back_cover, title_height, personal, personal_place, personal_width, qr,
                    qr_size, serial_on_pages);
  }
  friend bool operator==(const BookletOptions&, const BookletOptions&) = default;
};

}  // namespace banxin
