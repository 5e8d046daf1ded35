# How our own code is compiled. An interface target, so that only our code is held to it.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release)
endif()

find_program(CCACHE ccache)
if(CCACHE)
    # Precompiled headers need the looser comparison; see ccache's manual, "Precompiled headers".
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${CCACHE})
endif()

add_library(vitalign_strict INTERFACE)
target_compile_options(vitalign_strict INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND NOT CMAKE_DISABLE_PRECOMPILE_HEADERS)
    # GCC asks for this flag when ccache reuses a precompiled header.
    target_compile_options(vitalign_strict INTERFACE -fpch-preprocess)
endif()

if(VITALIGN_SANITIZE)
    add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
    # GCC's manual: the sanitizers' checks make this warning fire on sound code, here on the standard library's <regex>.
    target_compile_options(vitalign_strict INTERFACE -Wno-maybe-uninitialized)
endif()
if(VITALIGN_COVERAGE)
    add_compile_options(--coverage)
    add_link_options(--coverage)
endif()
