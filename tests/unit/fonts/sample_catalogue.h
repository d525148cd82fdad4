#pragma once
#include "fonts/font_catalogue.h"

namespace banxin::testing {

// fangsong: fang, else song; Latin digits; 〇 from song; fallback song. The other roles: song.
inline FontCatalogue sample_catalogue() {
  FontCatalogue catalogue;
  catalogue.faces = {{"fang", "Fang.ttf", 0, "", "fonts-fang", ""},
                     {"song", "Song.ttf", 0, "", "", "sh get-song.sh"},
                     {"latin", "Latin.ttf", 0, "", "fonts-latin", ""}};
  for (RoleSpec& role : catalogue.roles) role.faces = {"song"};
  RoleSpec& fangsong = catalogue.roles[0];
  fangsong.faces = {"fang", "song"};
  fangsong.western = "latin";
  fangsong.fallbacks = {"song"};
  fangsong.overrides = {{U"〇", "song"}};
  return catalogue;
}

}  // namespace banxin::testing
