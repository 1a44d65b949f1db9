package prose

import "onrecord/graph"

// MeetingNouns are words for meetings and the kind each tells.
var MeetingNouns = map[string]graph.MeetingKind{
	"summit": graph.MeetingSummit, "talks": graph.MeetingTalks, "negotiations": graph.MeetingTalks, "discussions": graph.MeetingTalks,
	"meeting": graph.MeetingTalks, "meetings": graph.MeetingTalks, "consultations": graph.MeetingTalks, "round": graph.MeetingTalks,
	"call": graph.MeetingCall, "met": graph.MeetingTalks, "meet": graph.MeetingTalks, "meets": graph.MeetingTalks,
	"conference": graph.MeetingConference, "forum": graph.MeetingConference, "seminar": graph.MeetingConference, "debate": graph.MeetingConference,
	"roundtable": graph.MeetingConference, "symposium": graph.MeetingConference, "workshop": graph.MeetingConference, "panel": graph.MeetingConference,
	"briefing": graph.MeetingPressConference, "session": graph.MeetingSession, "hearing": graph.MeetingSession, "sitting": graph.MeetingSession,
	"visit": graph.MeetingVisit, "trip": graph.MeetingVisit, "ceremony": graph.MeetingOther, "banquet": graph.MeetingOther,
	"convention": graph.MeetingConference, "webinar": graph.MeetingConference, "plenary": graph.MeetingSession, "inquest": graph.MeetingSession,
	"teleconference": graph.MeetingCall, "dinner": graph.MeetingOther, "luncheon": graph.MeetingOther, "lunch": graph.MeetingOther,
	"reception": graph.MeetingOther, "launch": graph.MeetingOther, "retreat": graph.MeetingOther,
	"congress": graph.MeetingConference, "gathering": graph.MeetingOther, "event": graph.MeetingOther, "agm": graph.MeetingOther, "hall": graph.MeetingOther, "telephone": graph.MeetingCall, "phone": graph.MeetingCall,
}

// Bodies are heads of the names of those that hold sittings: to tell them something is to say it at one.
var Bodies = Set(`council synod board committee subcommittee commission senate house parliament congress assembly chamber cabinet court inquiry
	tribunal legislature lords commons bundestag knesset duma`)

// Assembled are who sit in a body or at a meeting, and are told things there.
var Assembled = Set(`members lawmakers senators legislators deputies councillors councilors delegates shareholders commissioners trustees crowd audience
	gathering mps jurors ministers parents residents table room leaders counterparts delegations`)

// Encounters are verbs of meeting, but for "met", and the kind of meeting each tells.
var Encounters = map[string]graph.MeetingKind{
	"sat": graph.MeetingTalks, "sit": graph.MeetingTalks, "see": graph.MeetingTalks, "saw": graph.MeetingTalks, "gathered": graph.MeetingTalks,
	"convened": graph.MeetingTalks, "telephoned": graph.MeetingCall, "phoned": graph.MeetingCall, "rang": graph.MeetingCall, "called": graph.MeetingCall,
}
