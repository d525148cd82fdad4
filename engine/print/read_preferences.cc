#include "print/read_preferences.h"

#include <charconv>
#include <cmath>
#include <set>

#include "base/deflate.h"
#include "pdf/write_print.h"

namespace banxin {
namespace {

constexpr std::size_t kMostInflated = 64'000'000;

// Calls `see` with the text of each object stream.
template <typename See>
void visit_object_streams(std::string_view pdf, See see) {
  constexpr std::string_view kHead = "/Type /ObjStm\n", kBegin = "\nstream\r\n";
  for (std::size_t at = pdf.find(kHead); at != pdf.npos; at = pdf.find(kHead, at + kHead.size())) {
    const std::size_t begin = pdf.find(kBegin, at);
    if (begin == pdf.npos) return;
    const auto inflated = inflate(pdf.substr(begin + kBegin.size()), kMostInflated);
    if (inflated) see(std::string_view(inflated->bytes));
  }
}

// What stands between the two marks, the first time; empty if nothing does.
std::string_view between(std::string_view text, std::string_view before, std::string_view after) {
  const std::size_t begin = text.find(before);
  if (begin == text.npos) return {};
  const std::size_t end = text.find(after, begin + before.size());
  return text.substr(begin + before.size(), end - begin - before.size());
}

// The number a text begins with, which is cut off it together with its blanks.
std::optional<double> take_number(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ec != std::errc()) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
  return number;
}

std::optional<Sides> sides_of(std::string_view preferences) {
  const auto says = [preferences](const char* name) {
    return preferences.find(std::string("/Duplex /") + name) != preferences.npos;
  };
  if (says("Simplex")) return Sides::one;
  if (says("DuplexFlipShortEdge")) return Sides::short_edge;
  if (says("DuplexFlipLongEdge")) return Sides::long_edge;
  return std::nullopt;
}

std::optional<int> copies_of(std::string_view preferences) {
  std::string_view rest = between(preferences, "/NumCopies ", ">>");
  const auto number = take_number(rest);
  if (!number || *number < 1 || *number > 9999) return std::nullopt;
  return static_cast<int>(*number);
}

Length from_points(double points) {
  return Length::milli_points(static_cast<std::int64_t>(std::llround(points * 1000)));
}

// The papers of the pages of an object stream; "" stands for one without a name.
void collect_media(std::string_view objects, std::set<std::string>& media) {
  constexpr std::string_view kBox = "/MediaBox [";
  for (std::size_t at = objects.find(kBox); at != objects.npos; at = objects.find(kBox, at + 1)) {
    std::string_view rest = objects.substr(at + kBox.size());
    double box[4] = {};
    for (double& side : box) side = take_number(rest).value_or(0);
    media.insert(media_of_size(from_points(box[2] - box[0]), from_points(box[3] - box[1])));
  }
}

}  // namespace

Ticket read_preferences(std::string_view pdf) {
  Ticket ticket;
  std::set<std::string> media;
  visit_object_streams(pdf, [&](std::string_view objects) {
    collect_media(objects, media);
    const std::string_view preferences = between(objects, "/ViewerPreferences <<", ">>");
    if (const auto sides = sides_of(preferences)) ticket.sides = sides;
    if (const auto copies = copies_of(preferences)) ticket.copies = copies;
  });
  if (media.size() == 1) ticket.media = *media.begin();
  return ticket;
}

std::size_t copies_held(std::string_view pdf) {
  double copies = 1;
  visit_object_streams(pdf, [&](std::string_view objects) {
    std::string_view rest = between(objects, kCopiesKey, "\n");
    if (const auto number = take_number(rest)) copies = *number;
  });
  return copies >= 1 ? static_cast<std::size_t>(copies) : 1;
}

}  // namespace banxin
