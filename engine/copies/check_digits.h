#pragma once
// The check digits of a serial (B-33), to be typed or scanned behind it: ISO/IEC 7064 MOD 97-10.
#include <string>
#include <string_view>

namespace banxin {

// Two digits; the number made of the serial and them leaves 1 when divided by 97. Letters count as
// in ISO 17442 (A = 10 … Z = 35, small ones too); other characters do not count. Nothing of a
// serial without letters and digits. "000187" → "22".
std::u32string check_digits(std::u32string_view serial);

}  // namespace banxin
