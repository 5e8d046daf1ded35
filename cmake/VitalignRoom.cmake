# vitalign_room(linkage USES schemas normalise HIDES PkgConfig::gumbo)
#
# A room is a static library of all sources in its folder. Its headers are included by the room's name,
# "linkage/judgement.hpp": the library exports a folder of the build that holds nothing but a link of that name, and the
# rooms it USES. A header of a room that is not named does not compile. HIDES are libraries that no header of the room
# mentions. SOURCES are further ones, which the build makes.
function(vitalign_room name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;USES;HIDES")
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    add_library(vitalign_${name} STATIC ${sources} ${arg_SOURCES})
    add_library(vitalign::${name} ALIAS vitalign_${name})
    vitalign_room_door(vitalign_${name} ${name})
    list(TRANSFORM arg_USES PREPEND vitalign::)
    target_link_libraries(vitalign_${name} PUBLIC ${arg_USES} PRIVATE ${arg_HIDES} vitalign_strict)
    target_precompile_headers(vitalign_${name} REUSE_FROM vitalign_standard_headers)
endfunction()

# Lets the target, and whoever links it, include the headers of this folder by the room's name.
function(vitalign_room_door target name)
    set(door ${CMAKE_BINARY_DIR}/rooms/${name})
    file(MAKE_DIRECTORY ${door})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${door}/${name} SYMBOLIC)
    target_include_directories(${target} PUBLIC ${door})
endfunction()

# The headers that nearly every file needs, compiled once.
file(WRITE ${CMAKE_BINARY_DIR}/standard_headers.cpp "")
add_library(vitalign_standard_headers STATIC ${CMAKE_BINARY_DIR}/standard_headers.cpp)
target_link_libraries(vitalign_standard_headers PUBLIC fmt::fmt tl::expected PRIVATE vitalign_strict)
target_precompile_headers(vitalign_standard_headers PRIVATE
    <algorithm> <array> <chrono> <compare> <cstdint> <functional> <map> <memory> <optional> <set> <span> <string>
    <string_view> <utility> <vector> <fmt/format.h> <tl/expected.hpp>)
