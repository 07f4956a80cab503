; What the installer adds on Windows: segue:// links open Segue, for this user, until it is removed. `--` ends the
; switches, so that nothing in a link is taken for one.

!macro customInstall
  WriteRegStr HKCU "Software\Classes\segue" "" "URL:Segue link"
  WriteRegStr HKCU "Software\Classes\segue" "URL Protocol" ""
  WriteRegStr HKCU "Software\Classes\segue\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr HKCU "Software\Classes\segue\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" -- "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey HKCU "Software\Classes\segue"
!macroend
