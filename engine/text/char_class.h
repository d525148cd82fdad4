#pragma once
// Character classes of line composition (TYPOGRAPHY §1.1, CLREQ).
#include <cstdint>
#include <string_view>
#include <vector>

namespace banxin {

enum class CharClass : std::uint8_t {
  han,                // ID, kana and enclosed figures too
  opening,            // OP “《（
  closing,            // CL ”》）
  pause,              // CM ，、；：
  stop,               // FS 。．
  exclamation,        // EX ！？
  dash,               // DA —— (each half)
  ellipsis,           // EL …… (each half)
  connector,          // CN – ～ and a lone —
  middle_dot,         // MD ·
  solidus,            // SO /
  numeral,            // NU digits, and . , : between digits
  prefix,             // PR ¥ ± − before a numeral
  postfix,            // PO % ‰ ℃ after a numeral
  western,            // AL
  space,              // U+0020
  ideographic_space,  // U+3000
  reference           // a raised mark of a note or a term (LB-17)
};

// The class of each character of a normalised paragraph, decided with its neighbours: quotes by
// pair (LB-05), dashes by pair (LB-02), marks of numbers by digits (LB-07).
std::vector<CharClass> classify(std::u32string_view text);

constexpr bool is_full_width_mark(CharClass c) {
  return c == CharClass::opening || c == CharClass::closing || c == CharClass::pause ||
         c == CharClass::stop || c == CharClass::exclamation;
}

// Marks whose blank half is behind the ink.
constexpr bool is_closing_mark(CharClass c) {
  return is_full_width_mark(c) && c != CharClass::opening;
}

// Set from the Western face of a role.
constexpr bool is_western(CharClass c) {
  return c == CharClass::numeral || c == CharClass::prefix || c == CharClass::postfix ||
         c == CharClass::western;
}

// Any mark: does not count as a character of a lonely last line (LB-42).
constexpr bool is_mark(CharClass c) {
  return is_full_width_mark(c) || c == CharClass::dash || c == CharClass::ellipsis ||
         c == CharClass::connector || c == CharClass::middle_dot || c == CharClass::solidus ||
         c == CharClass::space || c == CharClass::ideographic_space || c == CharClass::reference;
}

}  // namespace banxin
