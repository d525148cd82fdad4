#pragma once
// Ticket: how a document is to be printed. Words and values are those of IPP: RFC 8011 (copies,
// sides, media, multiple-document-handling, finishings), PWG 5101.1 (names of media), PWG 5100.13
// (print-scaling). What is not set is left to the printer.
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/length.h"
#include "base/problem.h"

namespace banxin {

enum class Sides { one, long_edge, short_edge };
enum class Finishing { none, staple, fold, saddle_stitch };
enum class Collation { collated, uncollated };

struct Ticket {
  // Of the document no name is taken: a booklet's file may be named after a delegate, and queues
  // and their logs show the names of jobs to everyone.
  std::string job_name = "banxin";
  std::optional<int> copies;
  std::optional<Sides> sides;
  std::string media;  // "iso_a3_297x420mm"; empty: not set
  std::optional<Collation> collation;
  std::optional<Finishing> finishing;
  friend bool operator==(const Ticket&, const Ticket&) = default;
};

// "two-sided-short-edge", "separate-documents-collated-copies", "saddle-stitch"
const char* keyword(Sides sides);
const char* keyword(Collation collation);
const char* keyword(Finishing finishing);

// "A3" → "iso_a3_297x420mm"; also A4, A5, A6, SRA3 in either case, and names of PWG 5101.1 as they
// are. Errors: print.media (of the call).
Result<std::string> media_name(std::string_view word);

// The name of a sheet of this size, whichever way it is turned, within half a millimetre. Empty:
// none of the words above.
std::string media_of_size(Length width, Length height);

// `ticket` with what it does not set taken from `preferences` (read_preferences.h).
Ticket with_preferences(Ticket ticket, const Ticket& preferences);

// What contradicts itself. Errors (of the call): print.copies, not 1 to 9999; print.job-name, empty
// or longer than the 255 bytes of IPP; print.collation, finished copies that are not collated.
Problems check_ticket(const Ticket& ticket);

// The attributes that are set, by their IPP names, and print-scaling, which is always "none": pages
// are printed at their size (P-02, B-15).
nlohmann::ordered_json to_json(const Ticket& ticket);

}  // namespace banxin
