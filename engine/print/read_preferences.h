#pragma once
// What a PDF says of its own printing: /Duplex and /NumCopies of the viewer preferences (ISO
// 32000-1 table 150), and the paper that all its pages have. No PDF reader: it knows files as
// pdf/object_streams writes them, whose dictionaries lie in deflated object streams.
#include <cstddef>
#include <string_view>

#include "print/ticket.h"

namespace banxin {

// A ticket of which copies, sides and media are set where the file says them; of other programs'
// files nothing is known, and nothing set. Media is set if all pages are sheets of one known size.
Ticket read_preferences(std::string_view pdf);

// How many copies a file of banxin booklet --merged holds, one behind the other; 1 of any other.
std::size_t copies_held(std::string_view pdf);

}  // namespace banxin
