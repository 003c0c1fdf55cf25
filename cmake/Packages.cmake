# What is installed, and the packages of it: DEB on Linux, NSIS on Windows, DragNDrop on macOS. `./dev package` makes the
# one of this machine; docs/operations.md says which were tried. Only the component "console" goes into a package.
set(installer "${CMAKE_SOURCE_DIR}/installer")
set(CPACK_PACKAGE_CONTACT "Truvamate maintainers <maintainers@truvamate.invalid>")

if(WIN32)
    include("${installer}/windows/install.cmake")
elseif(APPLE)
    include("${installer}/macos/install.cmake")
else()
    include("${installer}/linux/install.cmake")
endif()

set(CPACK_PACKAGE_NAME "truvamate-console")
set(CPACK_PACKAGE_VENDOR "Truvamate")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "orders, slips, draws and payouts of a ticket messenger")
set(CPACK_PACKAGE_DESCRIPTION
    "The desk of a service that buys US draw-game tickets for customers in"
    "Thailand: orders and payments, the purchase of paper tickets with a photo as"
    "proof, results entered by two people, checking, claims and payouts under"
    "four eyes.")
list(JOIN CPACK_PACKAGE_DESCRIPTION "\n" CPACK_PACKAGE_DESCRIPTION)
set(CPACK_PACKAGE_INSTALL_DIRECTORY "Truvamate Console")
set(CPACK_PACKAGE_EXECUTABLES truvamate-console "Truvamate Console")
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
set(CPACK_INSTALL_CMAKE_PROJECTS "${CMAKE_BINARY_DIR};${PROJECT_NAME};console;/")
set(CPACK_STRIP_FILES ON)
include(CPack)
