#pragma once
// Where the lines of a report stand when it is printed, for TYPOGRAPHY §2.2 row by row (±0.3 mm).
// The places are reckoned from the rules; TF-1 makes widths known: Han 1 cell, digits ½ em.
#include <string>
#include <vector>

namespace banxin::testing {

constexpr double kCell = 156.0 / 28;           // P-03, mm
constexpr double kPitch = (225 - kCell) / 21;  // P-04
constexpr double kPoint = 25.4 / 72;           // mm
constexpr double kTop = 37;                    // P-02
constexpr double kLeft = 28, kRight = 184;     // of odd pages
constexpr double kEvenLeft = 26, kEvenRight = 182;
constexpr double kDigit = 8 * kPoint;  // of 三号
constexpr double kGap = kCell / 8;     // between Han and digits (LB-26)

// The baseline of type of `points` on grid line `line` from 0: em boxes are centred on the cell and
// end 0.12 em below the baseline.
inline double on_line(int line, double points) {
  return kTop + line * kPitch + kCell / 2 + 0.38 * points * kPoint;
}
inline double centred(double width, double left = kLeft) { return left + (156 - width) / 2; }

class Sheet {
 public:
  Sheet(const std::string& source, const std::string& layout);

  void expect(const std::string& text, int page, double x, double y, double size) const;
  // "element role size pt" of the styled text.
  void expect_face(const std::string& element, const std::string& role, int size) const;
  void expect_rule(std::size_t index, int page, double y, const std::string& size) const;
  std::size_t rules() const { return rules_.size(); }

 private:
  struct Printed {
    int page = 0;
    double x = 0, y = 0, size = 0;
    std::string text;
  };

  std::string styled_;
  std::vector<Printed> texts_, rules_;
};

// A report with this front matter.
std::string official(const std::string& front,
                     const std::string& text = "关于甲乙丙的通知\n\n正文。\n");

}  // namespace banxin::testing
