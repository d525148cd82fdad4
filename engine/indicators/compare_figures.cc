#include "indicators/compare_figures.h"

#include <algorithm>

#include "indicators/amount.h"
#include "indicators/describe_figure.h"

namespace banxin {
namespace {

// 持平 is said of small changes, 基本持平 of somewhat larger ones. In % or points.
constexpr double kFlat = 0.5;
constexpr double kNearlyFlat = 1.5;

double slack_of(const Indicator& a, const Indicator& b) {
  return is_hedged(a) || is_hedged(b) ? kHedgeSlack : 0;
}

bool is_outside(const Amount& single, const Amount& low, const Amount& high, double slack) {
  if (may_equal(single, low, slack) || may_equal(single, high, slack)) return false;
  return single.value < low.value || single.value > high.value;
}

bool numbers_differ(const std::vector<Decimal>& a, std::u32string_view unit_a,
                    const std::vector<Decimal>& b, std::u32string_view unit_b, double slack) {
  if (a.empty() || b.empty() || (a == b && unit_a == unit_b)) return false;
  if (amount_of(a[0], unit_a).base != amount_of(b[0], unit_b).base) return false;
  if (a.size() == b.size()) {
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (!may_equal(amount_of(a[i], unit_a), amount_of(b[i], unit_b), slack)) return true;
    }
    return false;
  }
  if (a.size() > b.size()) return numbers_differ(b, unit_b, a, unit_a, slack);
  if (a.size() != 1 || b.size() != 2) return false;
  return is_outside(amount_of(a[0], unit_a), amount_of(b[0], unit_b), amount_of(b[1], unit_b),
                    slack);
}

bool moves(Direction direction) {
  return direction == Direction::up || direction == Direction::down;
}

// Whether `other` says a growth or a fall that `flat` does not.
bool denies_flat(const Indicator& flat, const Indicator& other) {
  if (other.change.empty() || !moves(other.direction)) return false;
  if (other.change_unit != U"%" && other.change_unit != U"个百分点") return false;
  const bool nearly = std::any_of(flat.notes.begin(), flat.notes.end(),
                                  [](const Note& note) { return note.text == U"基本"; });
  return amount_of(other.change[0], {}).value >= (nearly ? kNearlyFlat : kFlat);
}

}  // namespace

bool is_flat(const Indicator& indicator) {
  return indicator.direction == Direction::flat && indicator.change.empty();
}

bool values_differ(const Indicator& a, const Indicator& b) {
  return numbers_differ(a.value, a.unit, b.value, b.unit, slack_of(a, b));
}

bool changes_differ(const Indicator& a, const Indicator& b) {
  if (is_flat(a)) return denies_flat(a, b);
  if (is_flat(b)) return denies_flat(b, a);
  if (a.change.empty() || b.change.empty() || a.change_unit != b.change_unit) return false;
  const auto is_zero = [](const Decimal& number) { return number.digits == 0; };
  const bool turned = moves(a.direction) && moves(b.direction) && a.direction != b.direction &&
                      !std::all_of(a.change.begin(), a.change.end(), is_zero);
  return turned || numbers_differ(a.change, a.change_unit, b.change, b.change_unit, slack_of(a, b));
}

}  // namespace banxin
