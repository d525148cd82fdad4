#pragma once
// What a printer says of itself (RFC 8011 §5.4), as far as tickets need it.
#include <string>
#include <vector>

#include "base/problem.h"
#include "print/ticket.h"

namespace banxin {

enum class PrinterState { idle, processing, stopped };

// Lists hold the keywords of the attribute named beside them; empty if the printer has it not.
struct Capabilities {
  PrinterState state = PrinterState::idle;
  std::string state_message;  // printer-state-message, else printer-state-reasons
  bool accepts_jobs = true;
  std::vector<std::string> formats;        // document-format-supported
  std::vector<std::string> sides;          // sides-supported
  std::vector<std::string> media;          // media-supported
  std::vector<std::string> media_ready;    // media-ready: what lies in the trays
  std::vector<std::string> collation;      // multiple-document-handling-supported
  std::vector<std::string> finishings;     // finishings-supported
  std::vector<std::string> print_scaling;  // print-scaling-supported
  int most_copies = 1;                     // copies-supported
};

// All that keeps the printer from printing this ticket as it stands. `printer`: its URI, for
// messages. Errors (of the machine): print.refused, it takes no jobs; print.stopped;
// print.unsupported, one for each attribute, with what the printer has. Warnings: print.scaling, it
// cannot be told not to scale; print.not-loaded, it knows the paper and has none;
// print.media-not-told, it names no papers at all, as raw queues of CUPS do not.
Problems check_printer(const Capabilities& printer, const Ticket& ticket, const std::string& uri);

// The keyword by which the printer has the finishing: a plain one, or for staples and folds the one
// for sheets bound at the left (GB/T 9704 §6.3), else the printer's nearest. Empty: it has none.
std::string choose_finishing(const Capabilities& printer, Finishing finishing);

}  // namespace banxin
