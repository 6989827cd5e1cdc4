import type { Component } from 'vue'
import type { MORE_ICONS } from './more-icons'
import {
  BadgeCheck, Check, CheckCheck, ChevronRight, CircleAlert, ClipboardList, Clock, CloudOff, HandHelping,
  House, IdCard, Info, Landmark, LoaderCircle, LogOut, MapPin, Menu, NotebookPen, Plus, QrCode, Route,
  Search, ShieldCheck, Smartphone, Store, Sun, Undo2, X,
} from '@lucide/vue'
import { shallowRef } from 'vue'

/** Icons of the first screen and of what stands around every screen; the others come when one is shown (`more-icons`). */
const FIRST_ICONS = {
  'badge-check': BadgeCheck,
  'check': Check,
  'check-check': CheckCheck,
  'chevron-right': ChevronRight,
  'circle-alert': CircleAlert,
  'clipboard-list': ClipboardList,
  'clock': Clock,
  'cloud-off': CloudOff,
  'hand-helping': HandHelping,
  'house': House,
  'id-card': IdCard,
  'info': Info,
  'landmark': Landmark,
  'loader-circle': LoaderCircle,
  'log-out': LogOut,
  'map-pin': MapPin,
  'menu': Menu,
  'notebook-pen': NotebookPen,
  'plus': Plus,
  'qr-code': QrCode,
  'route': Route,
  'search': Search,
  'shield-check': ShieldCheck,
  'smartphone': Smartphone,
  'store': Store,
  'sun': Sun,
  'undo-2': Undo2,
  'x': X,
}
export type IconName = keyof typeof FIRST_ICONS | keyof typeof MORE_ICONS

/** The icons that are there by now. */
export const icons = shallowRef<Partial<Record<IconName, Component>>>(FIRST_ICONS)
let loading: Promise<void> | undefined

/** Loads those of the later screens; a try that failed is made again at the next screen. */
export function loadMoreIcons(): void {
  loading ??= import('./more-icons').then(({ MORE_ICONS }) => void (icons.value = { ...FIRST_ICONS, ...MORE_ICONS }), () => loading = undefined)
}
