#pragma once
#include <array>
#include <string_view>

namespace banxin {

// How wide a photo is printed (P-38): the measure, or half of it.
enum class PhotoWidth { full, half };
constexpr std::array<std::string_view, 2> kPhotoWidthNames = {"full", "half"};

}  // namespace banxin
