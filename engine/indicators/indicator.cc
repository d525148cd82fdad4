#include "indicators/indicator.h"

namespace banxin {

std::string to_string(const Decimal& decimal) {
  std::string digits = std::to_string(decimal.digits < 0 ? -decimal.digits : decimal.digits);
  const auto decimals = static_cast<std::size_t>(decimal.decimals);
  if (digits.size() <= decimals) digits.insert(0, decimals + 1 - digits.size(), '0');
  if (decimals > 0) digits.insert(digits.size() - decimals, 1, '.');
  return decimal.digits < 0 ? "-" + digits : digits;
}

const char* to_string(Direction direction) {
  switch (direction) {
    case Direction::none:
      return "none";
    case Direction::up:
      return "up";
    case Direction::down:
      return "down";
    case Direction::flat:
      break;
  }
  return "flat";
}

}  // namespace banxin
