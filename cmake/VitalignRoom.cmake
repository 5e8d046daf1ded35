# vitalign_room(match SOURCES match.cpp USES schemas text HIDES PkgConfig::gumbo)
#
# A room is a static library that exports its own folder and the rooms it USES, and nothing else: a header of a room
# that is not named does not compile. HIDES are libraries that no header of the room mentions.
function(vitalign_room name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES;HIDES")
    add_library(vitalign_${name} STATIC ${arg_SOURCES})
    add_library(vitalign::${name} ALIAS vitalign_${name})
    target_include_directories(vitalign_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
    list(TRANSFORM arg_USES PREPEND vitalign::)
    target_link_libraries(vitalign_${name} PUBLIC ${arg_USES} PRIVATE ${arg_HIDES} vitalign_strict)
    target_precompile_headers(vitalign_${name} REUSE_FROM vitalign_standard_headers)
endfunction()

# The headers that nearly every file needs, compiled once.
file(WRITE ${CMAKE_BINARY_DIR}/standard_headers.cpp "")
add_library(vitalign_standard_headers STATIC ${CMAKE_BINARY_DIR}/standard_headers.cpp)
target_link_libraries(vitalign_standard_headers PUBLIC fmt::fmt tl::expected PRIVATE vitalign_strict)
target_precompile_headers(vitalign_standard_headers PRIVATE
    <algorithm> <array> <chrono> <compare> <cstdint> <functional> <map> <memory> <optional> <set> <span> <string>
    <string_view> <utility> <vector> <fmt/format.h> <tl/expected.hpp>)
