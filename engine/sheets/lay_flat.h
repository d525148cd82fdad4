#pragma once
// Pages as they are read, one a side: what is printed on both sides of paper of their size.
#include "sheets/impose.h"

namespace banxin {

// The paper is the page: nothing is trimmed or bled.
// Sheets are turned at the long edge.
Sheets lay_flat(const PageFormat& format);

}  // namespace banxin
