import {
  Activity, Building2, CalendarClock, ChevronDown, ChevronLeft, GraduationCap, LayoutDashboard, Map, Minus, Pencil,
  Phone, Play, Printer, RefreshCw, School, Send, Sheet, ShoppingBasket, Square, Trash2, UserPlus, UserRoundCheck, Users,
} from '@lucide/vue'

/** Icons that the first screen does not show. */
export const MORE_ICONS = {
  'activity': Activity,
  'building': Building2,
  'calendar-clock': CalendarClock,
  'chevron-down': ChevronDown,
  'chevron-left': ChevronLeft,
  'graduation-cap': GraduationCap,
  'layout-dashboard': LayoutDashboard,
  'map': Map,
  'minus': Minus,
  'pencil': Pencil,
  'phone': Phone,
  'play': Play,
  'printer': Printer,
  'refresh': RefreshCw,
  'school': School,
  'send': Send,
  'sheet': Sheet,
  'shopping-basket': ShoppingBasket,
  'square': Square,
  'trash': Trash2,
  'user-plus': UserPlus,
  'user-round-check': UserRoundCheck,
  'users': Users,
}
